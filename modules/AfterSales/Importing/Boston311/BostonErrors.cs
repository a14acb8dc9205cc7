namespace Platform.AfterSales;

/// <summary>What can be wrong with a table of service requests.</summary>
internal static class BostonErrors
{
    public static readonly ErrorCode FileMissing = new("REQUESTS_FILE_MISSING", "The file {file} is missing.", "缺少文件{file}。");
    public static readonly ErrorCode ColumnMissing = new("REQUESTS_COLUMN_MISSING", "{file} lacks the column {column}.", "{file}缺少列{column}。");
    public static readonly ErrorCode BadValue = new("REQUESTS_VALUE_INVALID", "The column {column} cannot be read.", "无法读取列{column}的值。");
    public static readonly ErrorCode Changed = new("REQUESTS_SOURCE_CHANGED", "The source tells the request differently than before; the first version stands.", "来源数据与之前不同，保留首次导入的版本。");
}
