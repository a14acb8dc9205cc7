using Microsoft.EntityFrameworkCore;

namespace Platform.Orders;

/// <summary>How orders and what hangs on them are stored.</summary>
internal static class OrderMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Order>(e =>
        {
            e.ToTable("orders");
            e.Property(o => o.Number).Code(40);
            e.Property(o => o.Currency).Code(3);
            e.Property(o => o.CourierConnection).Code(40);
            e.Property(o => o.BuyerNote).HasMaxLength(500);
            e.Property(o => o.SellerNote).HasMaxLength(500);
            e.Property(o => o.OpenCodes).HasMaxLength(500);
            e.Property(o => o.WaivedRules).HasMaxLength(500);
            e.Property(o => o.CloseReason).HasMaxLength(200);
            e.Property(o => o.ReceiverName).HasMaxLength(600).IsUnicode(false);
            e.Property(o => o.ReceiverPhone).HasMaxLength(200).IsUnicode(false);
            e.Property(o => o.ReceiverAddress).HasMaxLength(1400).IsUnicode(false);
            e.Property(o => o.RegionCode).Code(12);
            e.Property(o => o.RegionName).HasMaxLength(100);
            e.Property(o => o.Country).Code(2);
            e.Property(o => o.PostalCode).HasMaxLength(12);
            e.Property(o => o.NameIndex).Code(32);
            e.Property(o => o.PhoneIndex).Code(32);
            e.Property(o => o.PhoneTailIndex).Code(32);
            e.Property(o => o.LikenessKey).Code(32);
            e.Property(o => o.RemedyKey).Code(80);
            e.Property(o => o.OfferCode).Code(10);
            e.Property(o => o.OfferTitle).HasMaxLength(80);
            e.HasIndex(o => o.Number).IsUnique();
            e.HasIndex(o => o.RemedyKey).IsUnique();
            e.HasMany(o => o.Lines).WithOne().HasForeignKey(l => l.OrderId);
            e.HasMany(o => o.Parcels).WithOne().HasForeignKey(p => p.OrderId);
            e.HasMany(o => o.Waybills).WithOne().HasForeignKey(w => w.OrderId);
            e.HasOne(o => o.Trade).WithOne().HasForeignKey<EscrowTrade>(t => t.OrderId);
        });
        model.Entity<RefusedReplacement>(e =>
        {
            e.ToTable("refused_replacements");
            e.Property(r => r.RemedyKey).Code(80);
            e.Property(r => r.Code).Code(100);
            e.HasIndex(r => r.RemedyKey).IsUnique();
        });
        model.Entity<OfferUse>(e =>
        {
            e.ToTable("offer_uses");
            e.HasIndex(u => u.OfferId).IsUnique();
            e.HasIndex(u => u.OrderId);
        });
        model.Entity<OrderLine>(e =>
        {
            e.ToTable("lines");
            e.Property(l => l.Sku).Code(64);
        });
        model.Entity<OrderParcel>(e =>
        {
            e.ToTable("parcels");
            e.Property(p => p.Contents).LongText();
            e.Property(p => p.CameBack).LongText();
            e.HasIndex(p => new { p.OrderId, p.ShipmentId }).IsUnique();
        });
        model.Entity<OrderWaybill>(e =>
        {
            e.ToTable("waybills");
            e.Property(w => w.Courier).Code(40);
            e.Property(w => w.Number).Code(64);
        });
        model.Entity<OrderReturn>(e =>
        {
            e.ToTable("returns");
            e.Property(r => r.Accepted).LongText();
            e.HasIndex(r => r.ReturnId).IsUnique();
        });
        model.Entity<OrderDispute>(e =>
        {
            e.ToTable("disputes");
            e.HasIndex(d => d.DisputeId).IsUnique();
        });
        model.Entity<AuditResult>(e =>
        {
            e.ToTable("audit_results");
            e.Property(a => a.RuleIds).HasMaxLength(500);
            e.Property(a => a.Evidence).LongText();
            e.Property(a => a.InputHash).Code(64);
            e.Property(a => a.By).HasMaxLength(100);
        });
        model.Entity<OrderException>(e =>
        {
            e.ToTable("exceptions");
            e.Property(x => x.Code).Code(60);
            e.Property(x => x.Detail).HasMaxLength(500);
            e.Property(x => x.Resolution).HasMaxLength(500);
        });
    }
}
