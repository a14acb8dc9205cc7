namespace Platform.AfterSales;

/// <summary>What returns may refuse, besides the common errors.</summary>
internal static class ReturnErrors
{
    public static readonly ErrorCode TooManyPieces = new("RETURN_TOO_MANY", "At most {max} pieces can be returned here.", "此处最多可退{max}件。");
    public static readonly ErrorCode NotEligible = new("RETURN_NOT_ELIGIBLE", "The rules do not allow this return: {rules}. Say why it is allowed all the same.", "不符合退换规则：{rules}。如仍需受理，请填写理由。");
    public static readonly ErrorCode NothingToReturn = new("RETURN_NOTHING", "Name at least one line with pieces.", "请至少选择一行商品及数量。");
    public static readonly ErrorCode DuplicateLine = new("RETURN_LINE_TWICE", "The same line is named twice.", "同一行重复出现。");
    public static readonly ErrorCode LineUnknown = new("RETURN_LINE_UNKNOWN", "The return has no such line.", "该退换单没有此行。");
    public static readonly ErrorCode LineMissing = new("RETURN_LINE_MISSING", "Line {line} is not named; every line that was received must be.", "未填写第{line}行，须逐行填写。");
    public static readonly ErrorCode ForeignLine = new("RETURN_FOREIGN_LINE", "The line does not belong to this order.", "该商品行不属于此订单。");
    public static readonly ErrorCode OneOrder = new("RETURN_ONE_ORDER", "All lines belong to one order, or none to any.", "同一退换单只能包含一个订单的商品，或均不关联订单。");
    public static readonly ErrorCode MoreThanAuthorised = new("RETURN_MORE_THAN_AUTHORISED", "Only {max} pieces of this line are still expected.", "该行最多还可收{max}件。");
    public static readonly ErrorCode InspectedMismatch = new("RETURN_INSPECTED_MISMATCH", "Accepted and rejected pieces together are {given}; {received} were received.", "质检合格与不合格合计{given}件，实收{received}件。");
    public static readonly ErrorCode RefundTooLarge = new("RETURN_REFUND_TOO_LARGE", "At most {max} minor units can be refunded here.", "此处最多可退{max}（最小货币单位）。");
    public static readonly ErrorCode NoGoodsExpected = new("RETURN_NO_GOODS", "No goods are expected for this return.", "该申请无需寄回商品。");
    public static readonly ErrorCode GoodsExpected = new("RETURN_GOODS_EXPECTED", "Goods are expected for this return; it is decided after their inspection.", "该申请需寄回商品，质检后方可处理。");
    public static readonly ErrorCode SkuUnknown = new("RETURN_SKU_UNKNOWN", "There is no SKU {sku} on sale to exchange for.", "没有可换的在售商品编码{sku}。");
    public static readonly ErrorCode ExchangeDearer = new("RETURN_EXCHANGE_DEARER", "{sku} costs {price}, more than the {paid} that were paid; an exchange takes no new money.", "{sku}售价{price}，高于已付{paid}，换货不补差价。");
    public static readonly ErrorCode NeedsOrder = new("RETURN_NEEDS_ORDER", "Without an order nothing can be exchanged or refunded by the program; write down how it was done.", "无订单的退换不能自动退款或换货，请填写处理说明。");
    public static readonly ErrorCode NothingAccepted = new("RETURN_NOTHING_ACCEPTED", "Nothing of this line was accepted; money back, exchange and repair need accepted pieces.", "该行没有合格件，不能退款、换货或维修。");
    public static readonly ErrorCode NotUnderRepair = new("RETURN_NOT_UNDER_REPAIR", "Nothing of this return is under repair.", "该退换单没有待维修的商品。");
    public static readonly ErrorCode RefundPending = new("RETURN_REFUND_PENDING", "A refund of this return is under way; wait for its outcome.", "该退换单有退款正在处理，请等待结果。");
    public static readonly ErrorCode ParcelPending = new("RETURN_PARCEL_PENDING", "A parcel to the customer is under way; wait until it arrived.", "有寄往顾客的包裹在途，请等待送达。");
    public static readonly ErrorCode OpenReturn = new("RETURN_OPEN", "Return {number} is not at its end.", "退换单{number}尚未完成。");
    public static readonly ErrorCode RefundOnlyLine = new("RETURN_REFUND_ONLY", "A return without goods gives money back for its lines, or nothing.", "仅退款申请的商品行只能退款或不退。");
    public static readonly ErrorCode BudgetBelow = new("LOSS_BUDGET_BELOW_USE", "{used} minor units are at risk or lost already.", "已占用{used}（最小货币单位）。");
    public static readonly ErrorCode DefaultPolicy = new("RETURN_POLICY_DEFAULT", "The policy DEFAULT takes what no other one does: it names no categories and stays active.", "DEFAULT 规则用于兜底，不能限定品类，也不能停用。");
    public static readonly ErrorCode Mismatch = new("RETURN_RESOLUTION_MISMATCH", "{resolution} does not go with a line of which {accepted} pieces were accepted.", "该行已有{accepted}件合格，不能选择{resolution}。");
    public static readonly ErrorCode NotWaiting = new("RETURN_DISPOSITION_MISMATCH", "Accepted pieces went to {disposition}, which does not go with {resolution}: only pieces that wait (SEND_BACK) are mended, only others are paid or exchanged.", "合格件去向为{disposition}，与{resolution}不符：仅待寄回（SEND_BACK）的可维修，其余方可退款或换货。");
    public static readonly ErrorCode KindMismatch = new("RETURN_KIND_MISMATCH", "{resolution} does not go with {kind}.", "{kind}不能选择{resolution}。");
}
