using Microsoft.EntityFrameworkCore;

namespace Platform.Orders;

/// <summary>How lines of imported invoices are stored.</summary>
internal static class ImportMapping
{
    public static void Map(ModelBuilder model) => model.Entity<ImportedLine>(e =>
    {
        e.ToTable("imported_lines");
        e.Property(l => l.StockCode).Code(20);
        e.Property(l => l.Description).HasMaxLength(200);
        e.Property(l => l.CustomerKey).Code(20);
        e.HasIndex(l => l.SourceOrderId);
        e.HasIndex(l => new { l.StockCode, l.Id });
    });
}
