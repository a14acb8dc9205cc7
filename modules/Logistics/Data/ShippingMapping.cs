using Microsoft.EntityFrameworkCore;

namespace Platform.Logistics;

/// <summary>Shipments, waybills, fulfilments and tracking.</summary>
internal static class ShippingMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Shipment>(e =>
        {
            e.ToTable("shipments");
            e.Property(x => x.Number).Code(30);
            e.Property(x => x.OrderNumber).HasMaxLength(60);
            e.Property(x => x.ReturnNumber).Code(40);
            e.HasIndex(x => x.ReturnId);
            e.Property(x => x.WantedCourier).Code(40);
            e.Property(x => x.Courier).Code(40);
            e.Property(x => x.ReceiverName).HasMaxLength(500).IsUnicode(false);
            e.Property(x => x.ReceiverPhone).HasMaxLength(300).IsUnicode(false);
            e.Property(x => x.ReceiverAddress).LongText();
            e.Property(x => x.RegionCode).Code(12);
            e.Property(x => x.Region).HasMaxLength(100);
            e.Property(x => x.PostalCode).HasMaxLength(20);
            e.Property(x => x.CodCurrency).Code(3);
            e.HasIndex(x => x.Number).IsUnique();
            e.HasIndex(x => x.OrderId);
            e.HasIndex(x => x.ReservationId);
            e.HasMany(x => x.Lines).WithOne().HasForeignKey(l => l.ShipmentId);
            e.HasMany(x => x.Packages).WithOne().HasForeignKey(p => p.ShipmentId);
        });
        model.Entity<ShipmentLine>(e =>
        {
            e.ToTable("shipment_lines");
            e.Property(x => x.Sku).Code(60);
            e.HasIndex(x => x.ShipmentId);
        });
        model.Entity<Package>(e =>
        {
            e.ToTable("packages");
            e.Property(x => x.Material).HasMaxLength(100);
            e.HasIndex(x => x.ShipmentId);
        });
        model.Entity<Waybill>(e =>
        {
            e.ToTable("waybills");
            e.Ignore(x => x.Active);
            e.Property(x => x.RequestKey).Code(100);
            e.Property(x => x.Courier).Code(40);
            e.Property(x => x.ServiceCode).Code(60);
            e.Property(x => x.Number).Code(60);
            e.Property(x => x.SortCode).HasMaxLength(60);
            e.Property(x => x.CourierOrderNumber).HasMaxLength(100);
            e.Property(x => x.Problem).HasMaxLength(300);
            e.Property(x => x.RequestData).LongText();
            e.HasIndex(x => x.RequestKey).IsUnique();
            e.HasIndex(x => x.ActivePackageId).IsUnique();
            e.HasIndex(x => new { x.Courier, x.Number }).IsUnique();
            e.HasIndex(x => x.Number);
            e.HasIndex(x => x.ShipmentId);
        });
        model.Entity<Fulfillment>(e =>
        {
            e.ToTable("fulfillments");
            e.Property(x => x.Number).Code(30);
            e.Property(x => x.IssueNoteNumber).Code(30);
            e.Property(x => x.OrderNumber).HasMaxLength(60);
            e.HasIndex(x => x.Number).IsUnique();
            e.HasIndex(x => x.OrderId);
            e.HasIndex(x => x.ShipmentId);
            e.HasMany(x => x.Lines).WithOne().HasForeignKey(l => l.FulfillmentId);
        });
        model.Entity<FulfillmentLine>(e =>
        {
            e.ToTable("fulfillment_lines");
            e.Property(x => x.Sku).Code(60);
            e.HasIndex(x => x.FulfillmentId);
        });
        model.Entity<TrackingEvent>(e =>
        {
            e.ToTable("tracking_events");
            e.Property(x => x.Courier).Code(40);
            e.Property(x => x.Number).Code(60);
            e.Property(x => x.EventId).HasMaxLength(100);
            e.Property(x => x.RawCode).HasMaxLength(100);
            e.Property(x => x.RawText).HasMaxLength(500);
            e.HasIndex(x => new { x.Courier, x.Number, x.EventId }).IsUnique();
        });
    }
}
