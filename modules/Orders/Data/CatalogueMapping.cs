using Microsoft.EntityFrameworkCore;

namespace Platform.Orders;

/// <summary>How products, channels and platform orders are stored.</summary>
internal static class CatalogueMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Product>(e =>
        {
            e.ToTable("products");
            e.Property(p => p.Code).Code(64);
            e.Property(p => p.Description).LongText();
            e.Property(p => p.Category).Code(40);
            e.HasMany(p => p.Skus).WithOne().HasForeignKey(s => s.ProductId);
        });
        model.Entity<Sku>(e =>
        {
            e.ToTable("skus");
            e.Property(s => s.Code).Code(64);
            e.Property(s => s.Style).HasMaxLength(60);
            e.Property(s => s.Size).HasMaxLength(60);
            e.Property(s => s.Colour).HasMaxLength(60);
            e.Property(s => s.Currency).Code(3);
            e.Property(s => s.WarrantyPolicyCode).Code(64);
        });
        model.Entity<ProductUpload>(e => e.ToTable("product_uploads"));
        model.Entity<SalesChannel>(e =>
        {
            e.ToTable("channels");
            e.Property(c => c.Code).Code(40);
            e.Property(c => c.Connection).Code(40);
        });
        model.Entity<SourceOrder>(e =>
        {
            e.ToTable("source_orders");
            e.Property(s => s.PlatformNumber).Code(64);
            e.Property(s => s.PayloadSealed).LongText();
            e.Property(s => s.Hash).Code(64);
            e.Property(s => s.PlatformStatus).HasMaxLength(60);
            e.HasMany(s => s.Revisions).WithOne().HasForeignKey(r => r.SourceOrderId);
        });
        model.Entity<SourceRevision>(e =>
        {
            e.ToTable("source_revisions");
            e.HasIndex(r => new { r.SourceOrderId, r.Revision }).IsUnique();
            e.Property(r => r.PayloadSealed).LongText();
            e.Property(r => r.Hash).Code(64);
            e.Property(r => r.PlatformStatus).HasMaxLength(60);
        });
    }
}
