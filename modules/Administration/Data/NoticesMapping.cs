using Microsoft.EntityFrameworkCore;
using Platform.Administration.Notifications;

namespace Platform.Administration.Data;

/// <summary>Messages, wishes and wordings as tables.</summary>
internal static class NoticesMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Notification>(e =>
        {
            e.Property(x => x.EventKey).Code(64);
            e.Property(x => x.RecipientKey).Code(40);
            e.Property(x => x.Kind).Code(60);
            e.Property(x => x.Locale).Code(10);
            e.Property(x => x.SubjectType).Code(60);
            e.Property(x => x.Reason).Code(100);
            e.Property(x => x.Detail).HasMaxLength(300);
            e.Property(x => x.Body).LongText();
            e.Property(x => x.Connection).Code(40);
            e.Property(x => x.CarrierNumber).HasMaxLength(200);
            e.HasIndex(x => new { x.EventKey, x.RecipientKey, x.Channel }).IsUnique();
            e.HasIndex(x => new { x.AccountId, x.Channel, x.Id });
            e.HasIndex(x => new { x.AccountId, x.Channel, x.ReadAt, x.Id });
            e.HasIndex(x => new { x.State, x.Id });
            e.HasIndex(x => new { x.RegionId, x.State, x.Id });
            e.HasIndex(x => new { x.BranchId, x.State, x.Id });
            e.HasIndex(x => new { x.SiteId, x.State, x.Id });
        });
        model.Entity<NotificationPreference>(e =>
        {
            e.Ignore(x => x.DeclinedChannels);
            e.Ignore(x => x.InAppOnlyKinds);
            e.Ignore(x => x.Quiet);
            e.Property(x => x.Declined).Code(100);
            e.Property(x => x.InAppOnly).LongText();
            e.Property(x => x.QuietFrom).Code(5);
            e.Property(x => x.QuietTo).Code(5);
            e.Property(x => x.TimeZone).Code(60);
            e.Property(x => x.EmailSealed).Code(600);
            e.Property(x => x.MobileSealed).Code(300);
            e.Property(x => x.WechatSealed).Code(300);
            e.HasIndex(x => x.AccountId).IsUnique();
        });
        model.Entity<NotificationTemplate>(e =>
        {
            e.Property(x => x.Kind).Code(60);
            e.Property(x => x.Locale).Code(10);
            e.Property(x => x.Subject).HasMaxLength(120);
            e.Property(x => x.Body).LongText();
            e.HasIndex(x => new { x.Kind, x.Locale }).IsUnique();
        });
    }
}
