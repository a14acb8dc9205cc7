namespace Platform.AfterSales;

/// <summary>What stands on a customer issue slip (客户问题单) that goes to a department. Always Chinese: it is a document of the trade.</summary>
internal static class IssueSlip
{
    public static Slip Of(Case it, ServiceItem? item, string? team, string? customer, string? phone, string? place, DateTime printedAt)
        => new("客户问题单", it.Number,
        [
            new("问题类型", Kind(it.Kind)), new("优先级", Priority(it.Priority)), new("受理时间", BusinessDay.Text(it.OpenedAt)), new("要求完成", it.DueAt is { } due ? BusinessDay.Text(due) : null),
            new("责任部门", team), new("服务项目", item is null ? it.ServiceItemCode : $"{item.Name}（{item.Code}）"), new("客户", customer), new("联系电话", phone), new("地点", place, Wide: true),
        ],
        [
            new("问题描述", [it.Title, .. it.Description is { Length: > 0 } text ? [text] : Array.Empty<string>()]),
            new("部门处理意见", it.ResolutionText is { } done ? [done] : [], it.ResolutionText is null ? 5 : 0), new("回访结果", ["□ 满意  □ 不满意"], 1),
        ], ["经办人", "部门负责人", "日期"], "打印时间 " + BusinessDay.Text(printedAt));

    static string Kind(CaseKind kind) => kind switch
    {
        CaseKind.Consultation => "咨询", CaseKind.ServiceRequest => "服务请求", CaseKind.Repair => "报修", CaseKind.Complaint => "投诉", CaseKind.Dispute => "纠纷", CaseKind.Suggestion => "建议",
        CaseKind.TechSupport => "技术支持", CaseKind.Issue => "客户问题", _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    static string Priority(CasePriority priority) => priority switch
    {
        CasePriority.Low => "低", CasePriority.Normal => "普通", CasePriority.High => "高", CasePriority.Urgent => "紧急", _ => throw new ArgumentOutOfRangeException(nameof(priority)),
    };
}
