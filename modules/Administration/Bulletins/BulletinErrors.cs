namespace Platform.Administration.Bulletins;

/// <summary>Errors of bulletins.</summary>
internal static class BulletinErrors
{
    /// <summary>Only a draft can be changed.</summary>
    public static readonly ErrorCode NotDraft = new("BULLETIN_NOT_DRAFT", "Only a draft can be changed.", "只有草稿状态的公告才能修改。");

    /// <summary>Four eyes: the submitter does not publish.</summary>
    public static readonly ErrorCode FourEyes = new("BULLETIN_FOUR_EYES", "Somebody else must publish what you submitted.", "须由提交人以外的人员发布。");

    /// <summary>The end of its time lies behind, or before its beginning.</summary>
    public static readonly ErrorCode TimeOver = new("BULLETIN_TIME_OVER", "The time of the bulletin ends before it begins or is over already.", "公告的结束时间早于开始时间或已过期。");

    /// <summary>It cannot be read now.</summary>
    public static readonly ErrorCode NotPublished = new("BULLETIN_NOT_PUBLISHED", "This bulletin is not published now.", "该公告当前未发布。");
}
