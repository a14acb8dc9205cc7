namespace Platform.Kernel.Imports;

/// <summary>What can be wrong with the files of any import.</summary>
public static class ImportErrors
{
    /// <summary>A table is not among the files.</summary>
    public static readonly ErrorCode FileMissing = new("IMPORT_FILE_MISSING", "The file {file} is missing.", "缺少文件{file}。");

    /// <summary>A table lacks a column.</summary>
    public static readonly ErrorCode ColumnMissing = new("IMPORT_COLUMN_MISSING", "{file} lacks the column {column}.", "{file}缺少列{column}。");

    /// <summary>A value is missing, too long or of another form.</summary>
    public static readonly ErrorCode BadValue = new("IMPORT_VALUE_INVALID", "The column {column} cannot be read.", "无法读取列{column}的值。");

    /// <summary>The source says something else of a row that was taken in before.</summary>
    public static readonly ErrorCode Changed = new("IMPORT_SOURCE_CHANGED", "The source tells it differently than before; the first version stands.", "来源数据与之前不同，保留首次导入的版本。");
}
