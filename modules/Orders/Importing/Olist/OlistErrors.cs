namespace Platform.Orders;

/// <summary>What can be wrong with an export in the Olist layout.</summary>
internal static class OlistErrors
{
    public static readonly ErrorCode FileMissing = new("IMPORT_FILE_MISSING", "The file {file} is missing.", "缺少文件{file}。");
    public static readonly ErrorCode ColumnMissing = new("IMPORT_COLUMN_MISSING", "{file} lacks the column {column}.", "{file}缺少列{column}。");
    public static readonly ErrorCode BadValue = new("IMPORT_VALUE_INVALID", "The column {column} cannot be read.", "无法读取列{column}的值。");
    public static readonly ErrorCode UnknownStatus = new("IMPORT_STATUS_UNKNOWN", "The status {status} is not known.", "未知状态{status}。");
    public static readonly ErrorCode UnknownCustomer = new("IMPORT_CUSTOMER_UNKNOWN", "The customer of the order is not in the customers file.", "客户文件中没有该订单的客户。");
    public static readonly ErrorCode NoLines = new("IMPORT_NO_LINES", "The order has no lines.", "订单没有明细。");
    public static readonly ErrorCode AmountDiffers = new("IMPORT_AMOUNT_DIFFERS", "Paid {paid}, but the lines come to {lines} (minor units).", "已付{paid}，明细合计{lines}（最小货币单位）。");
    public static readonly ErrorCode Contradiction = new("IMPORT_CONTRADICTION", "The source contradicts itself: {detail}.", "来源数据自相矛盾：{detail}。");
    public static readonly ErrorCode Changed = new("IMPORT_SOURCE_CHANGED", "The source tells the order differently than before; the first version stands.", "来源数据与之前不同，保留首次导入的版本。");
}
