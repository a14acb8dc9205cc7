using Microsoft.EntityFrameworkCore;

namespace Platform.AfterSales.Data;

/// <summary>Clocks and escalation as tables.</summary>
internal static class SlaMapping
{
    public static void Map(ModelBuilder model)
    {
        ImportMapping.Map(model);
        model.Entity<SlaPolicy>(e =>
        {
            e.Property(p => p.Code).Code(40);
            e.Property(p => p.Name).HasMaxLength(100);
            e.HasIndex(p => p.Code).IsUnique();
            e.HasMany(p => p.Versions).WithOne().HasForeignKey(v => v.PolicyId);
        });
        model.Entity<SlaPolicyVersion>(e =>
        {
            e.Property(v => v.Text).LongText();
            e.HasIndex(v => new { v.PolicyId, v.Number }).IsUnique();
        });
        model.Entity<ServiceLevel>(e =>
        {
            e.Property(l => l.Number).Code(40);
            e.Property(l => l.SubjectKey).Code(40);
            e.HasIndex(l => l.SubjectKey).IsUnique();
            foreach (var scope in new[] { "RegionId", "BranchId", "SiteId", "TeamId", "OwnerId" }) e.HasIndex(scope, "IsOpen", "DueAt", "Id");
            e.HasIndex(l => new { l.IsOpen, l.DueAt, l.Id });
            e.HasMany(l => l.Clocks).WithOne().HasForeignKey(c => c.ServiceLevelId);
        });
        model.Entity<SlaClock>(e =>
        {
            e.Property(c => c.HistoryText).LongText();
            e.Ignore(c => c.History).Ignore(c => c.IsOpen);
            e.HasIndex(c => c.ServiceLevelId);
            e.HasIndex(c => new { c.Target, c.State, c.StartedAt });
        });
        model.Entity<Escalation>(e =>
        {
            e.Property(x => x.Number).Code(40);
            e.Property(x => x.Reason).HasMaxLength(500);
            e.Property(x => x.Answer).HasMaxLength(500);
            e.HasIndex(x => new { x.ClockId, x.Level }).IsUnique();
            e.HasIndex(x => x.ServiceLevelId);
            foreach (var scope in new[] { "RegionId", "BranchId", "SiteId", "TeamId", "OwnerId" }) e.HasIndex(scope, "RaisedAt", "Id");
            e.HasIndex(x => new { x.RaisedAt, x.Id });
        });
    }
}
