using Microsoft.EntityFrameworkCore;

namespace Platform.AfterSales.Data;

/// <summary>Disputes as tables.</summary>
internal static class DisputeMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Dispute>(e =>
        {
            e.ToTable("disputes");
            e.Property(d => d.Number).Code(40);
            e.Property(d => d.OrderNumber).Code(40);
            e.Property(d => d.Currency).Code(3);
            e.Property(d => d.Problem).Code(60);
            e.Property(d => d.QuestionSealed).LongText();
            e.HasIndex(d => d.Number).IsUnique();
            e.HasMany(d => d.Lines).WithOne().HasForeignKey(l => l.DisputeId);
            e.HasMany(d => d.Evidence).WithOne().HasForeignKey(x => x.DisputeId);
        });
        model.Entity<DisputeLine>(e =>
        {
            e.ToTable("dispute_lines");
            e.Property(l => l.Sku).Code(64);
        });
        model.Entity<DisputeEvidence>(e =>
        {
            e.ToTable("dispute_evidence");
            e.Property(x => x.TextSealed).LongText();
            e.Ignore(x => x.FileIds);
        });
    }
}
