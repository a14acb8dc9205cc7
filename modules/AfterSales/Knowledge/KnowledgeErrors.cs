namespace Platform.AfterSales;

/// <summary>Errors of articles.</summary>
internal static class KnowledgeErrors
{
    /// <summary>Somebody looks over it; it is sent back before it is changed.</summary>
    public static readonly ErrorCode InReview = new("KNOWLEDGE_IN_REVIEW", "The article is being reviewed. Send it back before you change it.", "该文章正在审核，请先退回再修改。");

    /// <summary>Whoever handed it in does not publish it.</summary>
    public static readonly ErrorCode FourEyes = new("KNOWLEDGE_FOUR_EYES", "Somebody else than who submitted it must publish the article.", "文章须由提交人以外的人员发布。");

    /// <summary>Only what can be read can be used or rated.</summary>
    public static readonly ErrorCode NotPublished = new("KNOWLEDGE_NOT_PUBLISHED", "The article is not published.", "该文章未发布。");
}
