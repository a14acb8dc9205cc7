using Microsoft.EntityFrameworkCore;

namespace Platform.Analytics.Data;

/// <summary>Rebuildings, frozen months, targets, points and reports as tables.</summary>
internal static class JudgingMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Rebuild>(e => e.HasIndex(x => x.State));
        model.Entity<FrozenMonth>(e =>
        {
            e.Property(x => x.Month).Code(7);
            e.Property(x => x.Hash).Code(64);
            e.HasIndex(x => x.Month).IsUnique();
        });
        model.Entity<FrozenRow>(e =>
        {
            e.Property(x => x.ServiceItem).Code(60);
            e.Property(x => x.DocumentType).Code(40);
            e.Property(x => x.Number).Code(40);
            e.HasIndex(x => new { x.MonthId, x.Code });
        });
        model.Entity<FigureTarget>(e => e.HasIndex(x => x.Code).IsUnique());
        model.Entity<ScoreRule>(e => e.HasIndex(x => x.Code).IsUnique());
        model.Entity<ScoreDispute>(e =>
        {
            e.Property(x => x.Month).Code(7);
            e.Property(x => x.Reason).HasMaxLength(1000);
            e.Property(x => x.Answer).HasMaxLength(1000);
            e.HasIndex(x => new { x.OwnerId, x.Month });
        });
        model.Entity<ReportRun>(e =>
        {
            e.Property(x => x.Month).Code(7);
            e.Property(x => x.Locale).Code(10);
            e.Property(x => x.ContentHash).Code(64);
        });
    }
}
