namespace Platform.AfterSales;

/// <summary>What is refused around work orders.</summary>
internal static class WorkErrors
{
    /// <summary>A service that is not offered.</summary>
    public static readonly ErrorCode ItemInactive = new("SERVICE_ITEM_INACTIVE", "Service {item} is not offered.", "服务项目{item}已停用。");

    /// <summary>The job report lacks something.</summary>
    public static readonly ErrorCode ReportIncomplete = new("JOB_REPORT_INCOMPLETE", "The job report lacks something that this service demands.", "作业记录缺少该服务项目的必填内容。");

    /// <summary>One thing that the job report lacks.</summary>
    public static readonly ErrorCode ReportItemMissing = new("JOB_REPORT_ITEM_MISSING", "The job report lacks: {item}.", "作业记录缺少：{item}。");

    /// <summary>A case has work that is not at its end.</summary>
    public static readonly ErrorCode OpenWork = new("OPEN_WORK_ORDERS", "Work order {number} of this case is not at its end.", "该案件的派工单{number}尚未结束。");

    /// <summary>Neither a title nor a service says what is to be done.</summary>
    public static readonly ErrorCode NothingToDo = new("WORK_NOT_DESCRIBED", "Say what is to be done: name a service or give a title.", "请说明工作内容：选择服务项目或填写标题。");
}
