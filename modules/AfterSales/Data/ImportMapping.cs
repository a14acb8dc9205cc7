using Microsoft.EntityFrameworkCore;

namespace Platform.AfterSales.Data;

/// <summary>What other systems told, as a table.</summary>
internal static class ImportMapping
{
    public static void Map(ModelBuilder model) => model.Entity<ImportedRequest>(e =>
    {
        e.Property(r => r.System).Code(40);
        e.Property(r => r.ExternalId).Code(40);
        e.Property(r => r.Hash).Code(64);
        e.Property(r => r.Department).HasMaxLength(40);
        e.Property(r => r.Queue).HasMaxLength(60);
        e.Property(r => r.RequestType).HasMaxLength(100);
        e.Property(r => r.Source).HasMaxLength(40);
        e.HasIndex(r => new { r.System, r.ExternalId }).IsUnique();
        e.HasIndex(r => r.CaseId);
        e.HasIndex(r => new { r.Department, r.Id });
    });
}
