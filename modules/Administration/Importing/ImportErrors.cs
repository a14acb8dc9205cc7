namespace Platform.Administration.Importing;

/// <summary>Errors of imports.</summary>
internal static class ImportErrors
{
    /// <summary>No importer of this type, or its module is off.</summary>
    public static readonly ErrorCode UnknownType = new("UNKNOWN_IMPORT_TYPE", "There is no import of type {type}.", "不存在{type}类型的导入。");

    /// <summary>Who asked for it may not do it (any more).</summary>
    public static readonly ErrorCode RequesterMayNot = new("IMPORT_REQUESTER_MAY_NOT", "Whoever asked for the import may not do it any more.", "导入申请人已无权执行此导入。");

    /// <summary>It failed too often without getting on.</summary>
    public static readonly ErrorCode Stuck = new("IMPORT_STUCK", "The import failed {times} times at the same place.", "导入在同一位置失败{times}次。");

    /// <summary>A column is missing.</summary>
    public static readonly ErrorCode ColumnMissing = new("COLUMN_MISSING", "The column {column} is missing in {file}.", "文件{file}缺少列{column}。");
}
