using Microsoft.EntityFrameworkCore;

namespace Platform.Logistics;

/// <summary>Locations and promises.</summary>
internal static class StockMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<StockLocation>(e =>
        {
            e.ToTable("locations");
            e.Property(x => x.Code).Code(30);
            e.Property(x => x.Name).HasMaxLength(100);
            e.Property(x => x.Serves).Code(200);
            e.Property(x => x.ContactName).HasMaxLength(60);
            e.Property(x => x.Phone).HasMaxLength(40);
            e.Property(x => x.RegionCode).Code(12);
            e.Property(x => x.Region).HasMaxLength(100);
            e.HasIndex(x => x.Code).IsUnique();
        });
        model.Entity<Reservation>(e =>
        {
            e.ToTable("reservations");
            e.Property(x => x.OrderNumber).HasMaxLength(60);
            e.HasIndex(x => x.OrderId).IsUnique();
            e.HasMany(x => x.Allocations).WithOne().HasForeignKey(a => a.ReservationId);
        });
        model.Entity<Allocation>(e =>
        {
            e.ToTable("allocations");
            e.Property(x => x.Sku).Code(60);
            e.HasIndex(x => x.ReservationId);
            e.HasIndex(x => new { x.LocationId, x.State });
            e.HasIndex(x => new { x.Sku, x.LocationId, x.ReservedAt });
        });
    }
}
