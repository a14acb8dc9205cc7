using Platform.Kernel.Notifications;

namespace Platform.Administration.Bulletins;

/// <summary>What people are told of bulletins.</summary>
internal static class BulletinNotices
{
    /// <summary>There is a new one.</summary>
    public static readonly NotificationKind Published = new("BULLETIN_PUBLISHED",
        new("公告：{title}{must}", "新公告《{title}》已发布{must}，请登录查看。"), new("Bulletin: {title}{must}", "The bulletin \"{title}\"{must} was published. Sign in to read it."));

    /// <summary>All that a person must read and has not confirmed, in one message.</summary>
    public static readonly NotificationKind Digest = new("BULLETIN_DIGEST",
        new("您有{count}条必读公告待确认", "以下必读公告尚未确认：\n{titles}"), new("{count} bulletins wait for you", "You have not yet confirmed these bulletins:\n{titles}"));
}
