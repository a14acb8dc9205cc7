namespace Platform.Orders;

/// <summary>What can be wrong with an export in the Olist layout.</summary>
internal static class OlistErrors
{
    public static readonly ErrorCode UnknownStatus = new("IMPORT_STATUS_UNKNOWN", "The status {status} is not known.", "未知状态{status}。");
    public static readonly ErrorCode UnknownCustomer = new("IMPORT_CUSTOMER_UNKNOWN", "The customer of the order is not in the customers file.", "客户文件中没有该订单的客户。");
    public static readonly ErrorCode NoLines = new("IMPORT_NO_LINES", "The order has no lines.", "订单没有明细。");
    public static readonly ErrorCode AmountDiffers = new("IMPORT_AMOUNT_DIFFERS", "Paid {paid}, but the lines come to {lines} (minor units).", "已付{paid}，明细合计{lines}（最小货币单位）。");
    public static readonly ErrorCode Contradiction = new("IMPORT_CONTRADICTION", "The source contradicts itself: {detail}.", "来源数据自相矛盾：{detail}。");
}
