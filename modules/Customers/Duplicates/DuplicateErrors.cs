namespace Platform.Customers.Duplicates;

/// <summary>What is refused about merging.</summary>
internal static class DuplicateErrors
{
    /// <summary>A party and itself.</summary>
    public static readonly ErrorCode SameParty = new("MERGE_SAME_PARTY", "A party cannot be merged with itself.", "不能将客户与其自身合并。");

    /// <summary>One of the two is merged already or erased.</summary>
    public static readonly ErrorCode NotOpen = new("MERGE_NOT_OPEN", "The party {number} is merged already or erased.", "客户{number}已被合并或已清除。");

    /// <summary>Others ended in the one that is to end.</summary>
    public static readonly ErrorCode Chain = new("MERGE_CHAIN",
        "Other records were merged into {number}: let it be the survivor, or take those merges back first.", "已有其他客户合并到{number}：请将其作为保留方，或先撤销那些合并。");

    /// <summary>It is merged into nothing.</summary>
    public static readonly ErrorCode NotMerged = new("NOT_MERGED", "This party is not merged into another one.", "该客户未被合并。");

    /// <summary>The time for taking it back is over.</summary>
    public static readonly ErrorCode TooLongAgo = new("MERGE_TOO_LONG_AGO", "A merge can be taken back for {days} days.", "合并仅可在{days}天内撤销。");
}
