namespace Platform.AfterSales;

/// <summary>What disputes may refuse, besides the common errors.</summary>
internal static class DisputeErrors
{
    public static readonly ErrorCode NotADispute = new("DISPUTE_CASE_KIND", "Case {number} is not an open dispute about this order.", "受理单{number}不是该订单的未结争议。");
    public static readonly ErrorCode OpenAlready = new("DISPUTE_OPEN_ALREADY", "Dispute {number} about this is open already; add to it.", "就此已有未结争议{number}，请在其中补充。");
    public static readonly ErrorCode NothingToPay = new("DISPUTE_NOTHING_TO_PAY", "Nothing of these lines can be given back any more.", "所涉商品已无可退款项。");
    public static readonly ErrorCode AmountsMissing = new("DISPUTE_AMOUNTS_MISSING", "Say how much is given back.", "请填写退款金额。");
    public static readonly ErrorCode AmountsUnfit = new("DISPUTE_AMOUNTS_UNFIT", "{outcome} takes no amounts or replacements of this sort.", "{outcome}不应填写此类金额或换货内容。");
    public static readonly ErrorCode TooLarge = new("DISPUTE_REFUND_TOO_LARGE", "At most {max} minor units can be given back here.", "此处最多可退{max}（最小货币单位）。");
    public static readonly ErrorCode OpenDispute = new("DISPUTE_NOT_SETTLED", "Dispute {number} is not settled.", "争议{number}尚未了结。");
    public static readonly ErrorCode NothingSaid = new("DISPUTE_NOTHING_SAID", "Evidence has words or at least one file.", "证据须有文字或至少一个文件。");
    public static readonly ErrorCode AnswerTime = new("DISPUTE_ANSWER_TIME", "The buyer gets from now until {max} to answer.", "答复期限须晚于现在且不晚于{max}。");
    public static readonly ErrorCode ReturnNotThere = new("DISPUTE_RETURN_NOT_INSPECTED", "Return {number} is not waiting for a decision after inspection.", "退换单{number}不处于质检待处理状态。");
}
