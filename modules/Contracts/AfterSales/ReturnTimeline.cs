namespace Platform.Contracts.AfterSales;

/// <summary>What timelines say of returns and disputes.</summary>
public static class ReturnTimeline
{
    /// <summary>The event of this name.</summary>
    public static readonly TimelineText ReturnRequested = TimelineText.ForAll<ReturnRequested>("退换申请{number}已提交", "Return {number} was requested");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText ReturnAuthorised = TimelineText.ForAll<ReturnAuthorised>("退换申请{number}已同意", "Return {number} was authorised");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText ReturnDeclined = TimelineText.ForAll<ReturnDeclined>("退换申请{number}未同意：{reason}", "Return {number} was declined: {reason}");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText ReturnInfoAsked = TimelineText.ForAll<ReturnInfoAsked>("退换申请{number}需补充说明", "Return {number} needs more information");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText ReturnInfoGiven = TimelineText.ForAll<ReturnInfoGiven>("退换申请{number}已补充说明", "More information was given for return {number}");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText ReturnCancelled = TimelineText.ForAll<ReturnCancelled>("退换申请{number}已取消：{reason}", "Return {number} was cancelled: {reason}");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText ReturnExpired = TimelineText.ForAll<ReturnExpired>("退换申请{number}逾期未寄回，已失效", "Return {number} expired: the goods were not sent in time");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText ReturnSent = TimelineText.ForAll<ReturnSent>("退换商品已寄回：{courier} {waybillNumber}", "The goods were sent back with {courier}, waybill {waybillNumber}");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText ReturnReceived = TimelineText.ForAll<ReturnReceived>("退换商品已收到（第{receipt}次）", "Returned goods arrived (receipt {receipt})");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText ReturnInspected = TimelineText.ForAll<ReturnInspected>("退换商品已质检", "Returned goods were inspected");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText SendBackDecided = TimelineText.ForAll<SendBackDecided>("商品将寄还给您", "Goods go back to the customer");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText ReturnCompleted = TimelineText.ForAll<ReturnCompleted>("退换申请{number}已完成", "Return {number} is complete");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText RefundDecided = TimelineText.ForAll<RefundDecided>("已决定退款{total}", "A refund of {total} was decided");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText ReplacementDecided = TimelineText.ForAll<ReplacementDecided>("已决定补发或换货：{reason}", "A replacement was decided: {reason}");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText DisputeOpened = TimelineText.ForAll<DisputeOpened>("争议{number}已提出", "Dispute {number} was opened");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText DisputeEvidenceAdded = TimelineText.ForAll<DisputeEvidenceAdded>("争议{number}新增证据：{side}", "Evidence was added to dispute {number}: {side}") with { Words = TimelineWords.Sides };

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText DisputeEvidenceAsked = TimelineText.ForAll<DisputeEvidenceAsked>("争议{number}请买家补充证据", "The buyer of dispute {number} was asked for evidence");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText DisputeDecided = TimelineText.ForAll<DisputeDecided>("争议{number}已裁定：{outcome}", "Dispute {number} was decided: {outcome}") with { Words = TimelineWords.Outcomes };

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText DisputeSettled = TimelineText.ForAll<DisputeSettled>("争议{number}已了结：{outcome}", "Dispute {number} is settled: {outcome}") with { Words = TimelineWords.Outcomes };

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText DisputeWithdrawn = TimelineText.ForAll<DisputeWithdrawn>("争议{number}已撤回", "Dispute {number} was withdrawn");
}
