using Microsoft.EntityFrameworkCore;
using Platform.Customers.Places;

namespace Platform.Customers.Data;

/// <summary>Places and who is in them.</summary>
internal static class PlaceMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<ServiceLocation>(e =>
        {
            e.ToTable("locations");
            e.Property(x => x.Code).Code(ServiceLocation.LongestCode);
            e.Property(x => x.CodeInParent).Code(64);
            e.Property(x => x.Name).HasMaxLength(ServiceLocation.LongestName);
            e.Property(x => x.NameKey).Code(PlaceKey.Longest);
            e.Property(x => x.CodeKey).Code(PlaceKey.Longest);
            e.Property(x => x.DivisionCode).Code(AddressMapping.Division);
            e.HasIndex(x => x.CodeInParent).IsUnique();
            e.HasIndex(x => x.NameKey);
            e.HasIndex(x => x.CodeKey);
            e.HasIndex(x => new { x.ParentId, x.Status });
            e.HasIndex(x => x.EstateId);
            e.HasIndex(x => new { x.RegionId, x.Id });
            e.HasIndex(x => new { x.BranchId, x.Id });
            e.HasIndex(x => new { x.SiteId, x.Id });
            e.HasIndex(x => new { x.OrgId, x.Id });
            e.HasOne(x => x.Parent).WithMany().HasForeignKey(x => x.ParentId);
            e.HasOne(x => x.Estate).WithMany().HasForeignKey(x => x.EstateId);
            e.HasMany(x => x.Occupancies).WithOne().HasForeignKey(x => x.LocationId);
        });
        model.Entity<Occupancy>(e =>
        {
            e.ToTable("occupancies");
            e.HasIndex(x => new { x.LocationId, x.Role });
            e.HasIndex(x => x.PartyId);
        });
    }
}
