namespace Platform.Contracts.Administration;

/// <summary>What timelines say of announcements.</summary>
public static class AdministrationTimeline
{
    /// <summary>The event of this name.</summary>
    public static readonly TimelineText BulletinPublished = TimelineText.ForStaff<BulletinPublished>("公告已发布，受众{audience}人", "Published to {audience} people");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText BulletinWithdrawn = TimelineText.ForStaff<BulletinWithdrawn>("公告已撤回", "Withdrawn");
}
