namespace Platform.AfterSales;

/// <summary>What is refused around charges.</summary>
internal static class ChargeErrors
{
    /// <summary>More money than is owed.</summary>
    public static readonly ErrorCode Overpaid = new("CHARGE_OVERPAID", "Only {open} minor units are still owed.", "超过欠款，尚欠{open}（分）。");

    /// <summary>Nothing is owed.</summary>
    public static readonly ErrorCode NothingOwed = new("CHARGE_SETTLED", "Nothing is owed any more.", "该费用已结清。");

    /// <summary>The receipt was reversed before, or is none.</summary>
    public static readonly ErrorCode NotReversible = new("RECEIPT_NOT_REVERSIBLE", "This is no receipt, or it was reversed already.", "该记录不是收款或已冲销。");

    /// <summary>The charge belongs to nothing.</summary>
    public static readonly ErrorCode NoSubject = new("CHARGE_SUBJECT", "Say for which work order or case.", "请指定派工单或案件。");

    /// <summary>The service has no price.</summary>
    public static readonly ErrorCode NoPrice = new("CHARGE_PRICE_MISSING", "Give a price: {item} has none in the catalogue.", "服务项目{item}无标准价，请填写单价。");

    /// <summary>Services of another currency.</summary>
    public static readonly ErrorCode Currency = new("CHARGE_CURRENCY", "{item} is priced in {given}, the charge is in {expected}.", "{item}以{given}计价，与费用币种{expected}不符。");

    /// <summary>A time that lies ahead, or before the charge.</summary>
    public static readonly ErrorCode BadTime = new("RECEIPT_TIME", "Money came in between the raising of the charge and now.", "收款时间须在费用产生之后、当前时间之前。");

    /// <summary>Free of charge.</summary>
    public static readonly ErrorCode NoAmount = new("CHARGE_AMOUNT", "A charge has an amount above zero.", "费用金额必须大于零。");
}
