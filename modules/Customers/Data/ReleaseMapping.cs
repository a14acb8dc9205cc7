using Microsoft.EntityFrameworkCore;
using Platform.Customers.Releases;

namespace Platform.Customers.Data;

/// <summary>Information for dealers and who got it.</summary>
internal static class ReleaseMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<InfoRelease>(e =>
        {
            e.ToTable("releases");
            e.Property(x => x.Title).HasMaxLength(InfoRelease.LongestTitle);
            e.Property(x => x.Body).LongText();
            e.Property(x => x.CancelReason).HasMaxLength(InfoRelease.LongestReason);
            e.Property(x => x.Plan);
            e.HasIndex(x => x.PlannedFor);
        });
        model.Entity<ReleaseFile>(e =>
        {
            e.ToTable("release_files");
            e.HasIndex(x => new { x.ReleaseId, x.FileId }).IsUnique();
            e.HasIndex(x => x.FileId);
        });
        model.Entity<ReleaseDelivery>(e =>
        {
            e.ToTable("release_deliveries");
            e.Property(x => x.Proof).HasMaxLength(ReleaseDelivery.LongestProof);
            e.HasIndex(x => new { x.ReleaseId, x.PartyId }).IsUnique();
            e.HasIndex(x => new { x.OwnerId, x.State });
            e.HasIndex(x => x.PartyId);
        });
    }
}
