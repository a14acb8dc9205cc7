namespace Platform.Contracts.AfterSales;

/// <summary>What timelines say of cases, work, charges and promised times.</summary>
public static class ServiceTimeline
{
    /// <summary>The event of this name.</summary>
    public static readonly TimelineText CaseOpened = TimelineText.ForAll<CaseOpened>("受理单{number}已登记", "Case {number} was opened");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText CaseJoined = TimelineText.ForStaff<CaseJoined>("客户再次来访，已并入", "The customer came again; it was joined");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText CaseClassified = TimelineText.ForStaff<CaseClassified>("分类或归属已调整", "Classification or customer changed");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText CaseAccepted = TimelineText.ForAll<CaseAccepted>("已受理：{number}", "Case {number} was accepted");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText CaseRejected = TimelineText.ForAll<CaseRejected>("不予受理：{reason}", "The case was not accepted: {reason}");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText CasesMerged = TimelineText.ForStaff<CasesMerged>("重复受理单已合并", "A duplicate case was merged");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText CaseAssigned = TimelineText.ForStaff<CaseAssigned>("已分派", "The case was assigned");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText CaseTransferred = TimelineText.ForStaff<CaseTransferred>("已转派：{reason}", "The case was transferred: {reason}");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText CaseResponded = TimelineText.ForAll<CaseResponded>("已首次答复", "The customer got a first answer");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText CaseWaiting = TimelineText.ForStaff<CaseWaiting>("等待中（{waitsFor}）：{reason}", "Waiting for {waitsFor}: {reason}") with { Words = TimelineWords.Waits };

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText CaseContinued = TimelineText.ForStaff<CaseContinued>("继续处理", "Work on the case goes on");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText CaseResolved = TimelineText.ForAll<CaseResolved>("已处理完毕：{number}", "Case {number} was resolved");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText CaseReopened = TimelineText.ForAll<CaseReopened>("重新打开：{cause}", "Re-opened: {cause}");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText CaseClosed = TimelineText.ForAll<CaseClosed>("已办结", "The case was closed");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText ReplyRequested = TimelineText.ForStaff<ReplyRequested>("已请部门书面答复", "A department was asked for a written answer");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText ReplySubmitted = TimelineText.ForStaff<ReplySubmitted>("部门已书面答复", "A department gave its written answer");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText WorkOrderCreated = TimelineText.ForAll<WorkOrderCreated>("工单{number}已创建", "Work order {number} was created");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText WorkOrderOffered = TimelineText.ForProvider<WorkOrderOffered>("已派单，等待接单", "The work was offered");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText WorkOfferAnswered = TimelineText.ForProvider<WorkOfferAnswered>("派单答复：{answer}", "The offer was answered: {answer}") with { Words = TimelineWords.Answers };

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText WorkOrderAssigned = TimelineText.ForAll<WorkOrderAssigned>("已确定上门人员", "Somebody has taken the work on");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText WorkOrderScheduled = TimelineText.ForAll<WorkOrderScheduled>("已约定第{visit}次上门时间", "Visit {visit} was agreed");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText WorkOrderStarted = TimelineText.ForAll<WorkOrderStarted>("第{visit}次上门已到达", "Visit {visit} began");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText WorkOrderNotCompleted = TimelineText.ForAll<WorkOrderNotCompleted>("第{visit}次上门未完成", "Visit {visit} ended with work left");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText WorkOrderDone = TimelineText.ForAll<WorkOrderDone>("工作已完成", "The work is done");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText WorkOrderVerified = TimelineText.ForAll<WorkOrderVerified>("已验收", "The work was found good");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText WorkOrderReworked = TimelineText.ForProvider<WorkOrderReworked>("需返工：{reason}", "To be done again: {reason}");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText WorkOrderClosed = TimelineText.ForProvider<WorkOrderClosed>("工单已关闭", "The work order was closed");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText WorkOrderCancelled = TimelineText.ForAll<WorkOrderCancelled>("工单取消：{reason}", "The work order was cancelled: {reason}");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText ChargeRaised = TimelineText.ForAll<ChargeRaised>("应收费用{number}：{amount}", "Charge {number}: {amount} to pay");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText ReceiptRecorded = TimelineText.ForAll<ReceiptRecorded>("收款{amount}", "{amount} received");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText ChargePaid = TimelineText.ForAll<ChargePaid>("费用已付清", "The charge is paid in full");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText ChargeWaived = TimelineText.ForStaff<ChargeWaived>("费用减免{amount}：{reason}", "{amount} waived: {reason}");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText SlaWarned = TimelineText.ForStaff<SlaWarned>("即将超时：{target}", "Soon due: {target}") with { Words = TimelineWords.Targets };

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText SlaBreached = TimelineText.ForStaff<SlaBreached>("已超时：{target}", "Overdue: {target}") with { Words = TimelineWords.Targets };

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText SlaMet = TimelineText.ForStaff<SlaMet>("时限结束：{target}", "The clock ended: {target}") with { Words = TimelineWords.Targets };

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText EscalationRaised = TimelineText.ForStaff<EscalationRaised>("升级到第{level}级：{target}", "Escalated to level {level}: {target}") with { Words = TimelineWords.Targets };

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText ComplaintOpened = TimelineText.ForStaff<ComplaintOpened>("因不满意已登记投诉{number}", "Complaint {number} was opened because of dissatisfaction");
}
