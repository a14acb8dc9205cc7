using Platform.Kernel.Notifications;

namespace Platform.AfterSales;

/// <summary>On what occasions people hear of articles.</summary>
internal static class KnowledgeNotices
{
    /// <summary>To the teams that are named when it is published.</summary>
    public static readonly NotificationKind Published = new("KNOWLEDGE_PUBLISHED",
        new("技术通报：{code}", "技术资料{code}已发布，请查阅。"),
        new("Technical bulletin: {code}", "{code} has been published. Please read it."));
}
