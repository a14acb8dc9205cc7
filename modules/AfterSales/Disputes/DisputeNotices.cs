using Platform.Kernel.Notifications;

namespace Platform.AfterSales;

/// <summary>Occasions around disputes on which the buyer is told something.</summary>
internal static class DisputeNotices
{
    public static readonly NotificationKind Opened = new("DISPUTE_OPENED", new("争议{number}已受理", "您提出的争议{number}已受理，处理期间货款不会结算给卖家。"), new("Dispute {number} is open", "Dispute {number} is open. The money stays where it is until it is settled."));
    public static readonly NotificationKind EvidenceAsked = new("DISPUTE_EVIDENCE_ASKED", new("请为争议{number}补充说明", "为处理争议{number}，请您补充说明或照片，需要补充的内容请见争议页面。"), new("Please add to dispute {number}", "To decide dispute {number} we need words or photos from you; the dispute says which."));
    public static readonly NotificationKind EvidenceAdded = new("DISPUTE_EVIDENCE_ADDED", new("争议{number}有新的说明", "对方为争议{number}补充了说明或证据，请查看。"), new("Something was added to dispute {number}", "The other side added words or evidence to dispute {number}."));
    public static readonly NotificationKind Decided = new("DISPUTE_DECIDED", new("争议{number}已有处理结果", "争议{number}已有处理结果，详情请见争议页面。"), new("Dispute {number} was decided", "Dispute {number} was decided; the dispute says how."));
    public static readonly NotificationKind Settled = new("DISPUTE_SETTLED", new("争议{number}已了结", "争议{number}的处理结果已执行完毕。"), new("Dispute {number} is settled", "What was decided about dispute {number} is carried out."));
}
