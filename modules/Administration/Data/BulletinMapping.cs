using Microsoft.EntityFrameworkCore;
using Platform.Administration.Bulletins;

namespace Platform.Administration.Data;

/// <summary>Bulletins and their receipts as tables.</summary>
internal static class BulletinMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Bulletin>(e =>
        {
            e.Ignore(x => x.Tiers);
            e.Ignore(x => x.Units);
            e.Ignore(x => x.Roles);
            e.Ignore(x => x.Files);
            e.Property(x => x.Title).HasMaxLength(120);
            e.Property(x => x.Body).LongText();
            e.Property(x => x.TierLine).Code(60);
            e.Property(x => x.UnitLine).LongText();
            e.Property(x => x.RoleLine).LongText();
            e.Property(x => x.FileLine).LongText();
            e.Property(x => x.Plan);
            e.Property(x => x.WithdrawReason).HasMaxLength(200);
            e.HasIndex(x => new { x.State, x.Id });
            e.HasIndex(x => new { x.RegionId, x.State, x.Id });
            e.HasIndex(x => new { x.BranchId, x.State, x.Id });
            e.HasIndex(x => new { x.SiteId, x.State, x.Id });
        });
        model.Entity<BulletinReceipt>(e =>
        {
            e.HasIndex(x => new { x.BulletinId, x.AccountId }).IsUnique();
            e.HasIndex(x => new { x.AccountId, x.IsRead, x.Id });
        });
    }
}
