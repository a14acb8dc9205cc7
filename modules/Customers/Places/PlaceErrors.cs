namespace Platform.Customers.Places;

/// <summary>What is refused about places.</summary>
internal static class PlaceErrors
{
    /// <summary>A level hangs where it cannot.</summary>
    public static readonly ErrorCode WrongParent = new("PLACE_WRONG_PARENT",
        "A site has no parent, a building belongs to a site, a unit to a building or a site.", "小区不能有上级；楼栋须属于小区；房间须属于楼栋或小区。");

    /// <summary>The place is given up.</summary>
    public static readonly ErrorCode Closed = new("PLACE_CLOSED", "This place is closed.", "该位置已停用。");

    /// <summary>Somebody is still in it.</summary>
    public static readonly ErrorCode Occupied = new("PLACE_OCCUPIED", "Somebody still owns, rents or lives in this place; let them move out first.", "该位置仍有业主或住户，请先办理迁出。");

    /// <summary>Open places are inside it.</summary>
    public static readonly ErrorCode HasPlaces = new("PLACE_HAS_PLACES", "{count} open places are inside; close them first.", "其下还有{count}个未停用的位置，请先停用。");

    /// <summary>Two owners at one moment.</summary>
    public static readonly ErrorCode OwnerOverlaps = new("OWNER_OVERLAPS",
        "Somebody else owns it from {from} to {to}. End that first, or set replacesOwner.", "{from}至{to}已有其他业主。请先结束，或设置 replacesOwner。");

    /// <summary>The end is not after the beginning.</summary>
    public static readonly ErrorCode EndsBeforeItBegins = new("ENDS_BEFORE_IT_BEGINS", "The end must be after the beginning.", "结束时间必须晚于开始时间。");

    /// <summary>Has left already.</summary>
    public static readonly ErrorCode MovedOut = new("MOVED_OUT_ALREADY", "They have moved out already.", "已经迁出。");

    /// <summary>A known place has another name in the file.</summary>
    public static readonly ErrorCode NameDiffers = new("PLACE_NAME_DIFFERS", "The place {code} exists already under another name; it was left as it is.", "位置{code}已存在但名称不同，已保持原样。");

    /// <summary>The column is missing.</summary>
    public static readonly ErrorCode ColumnMissing = new("PLACE_COLUMN_MISSING", "The column {column} is missing in {file}.", "文件{file}缺少列{column}。");
}
