namespace Platform.Orders;

/// <summary>What is odd about an invoice of the online retail export, and what can be wrong with the file.</summary>
internal static class RetailErrors
{
    public static readonly ErrorCode ExactDuplicates = new("IMPORT_EXACT_DUPLICATES", "{count} lines of the invoice repeat an earlier line in every field; all of them were kept.", "该发票有{count}行与前面的行完全相同，均已保留。");
    public static readonly ErrorCode WithoutCustomer = new("IMPORT_WITHOUT_CUSTOMER", "The invoice names no customer.", "发票没有客户。");
    public static readonly ErrorCode PriceZero = new("IMPORT_PRICE_ZERO", "{count} lines have the price zero.", "{count}行单价为零。");
    public static readonly ErrorCode PriceNegative = new("IMPORT_PRICE_NEGATIVE", "{count} lines have a price below zero.", "{count}行单价为负。");
    public static readonly ErrorCode QuantityNegative = new("IMPORT_QUANTITY_NEGATIVE", "{count} lines take goods away without being a cancellation.", "{count}行数量为负，但不是取消单。");
    public static readonly ErrorCode QuantityExtreme = new("IMPORT_QUANTITY_EXTREME", "A line has {quantity} pieces.", "有一行的数量为{quantity}件。");
    public static readonly ErrorCode PriceBelowMinorUnit = new("IMPORT_PRICE_BELOW_MINOR_UNIT", "{count} lines have a price below a penny; the order rounds it, the source line keeps it.", "{count}行单价不足一便士：订单中已取整，来源行保留原值。");
    public static readonly ErrorCode NotAnOrder = new("IMPORT_NOT_AN_ORDER", "The invoice is no sale ({kind}); it was kept as a source document without an order.", "该发票不是销售（{kind}），仅保留为来源单据，不生成订单。");
}
