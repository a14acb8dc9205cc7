using Microsoft.EntityFrameworkCore;
using Platform.Customers.Portfolios;
using Platform.Customers.Visits;

namespace Platform.Customers.Data;

/// <summary>Who looks after whom, whom they are to visit, and how it went.</summary>
internal static class VisitMapping
{
    public const int SealedTitle = 800;

    public static void Map(ModelBuilder model)
    {
        model.Entity<AccountAssignment>(e =>
        {
            e.ToTable("account_assignments");
            e.HasIndex(x => new { x.PartyId, x.Current }).IsUnique();
            e.HasIndex(x => new { x.ManagerId, x.Current });
        });
        model.Entity<PortfolioHandover>(e =>
        {
            e.ToTable("portfolio_handovers");
            e.Property(x => x.Reason).HasMaxLength(PortfolioHandover.LongestReason);
        });
        model.Entity<VisitPlan>(e =>
        {
            e.ToTable("visit_plans");
            e.Ignore(x => x.Checklist);
            e.Property(x => x.Name).HasMaxLength(VisitPlan.LongestName);
            e.Property(x => x.Level).HasMaxLength(Party.LongestLevel);
            e.Property(x => x.ChecklistJson).LongText();
            e.HasIndex(x => x.Status);
        });
        model.Entity<Visit>(e =>
        {
            e.ToTable("visits");
            e.Ignore(x => x.Ref);
            e.Property(x => x.Key).Code(Visit.LongestKey);
            e.Property(x => x.Period).Code(20);
            e.Property(x => x.Title).HasMaxLength(VisitPlan.LongestName);
            e.Property(x => x.PartyNumber).Code(PartyMapping.Number);
            e.Property(x => x.NotesSealed).LongText();
            e.Property(x => x.AnswersSealed).LongText();
            e.HasIndex(x => x.Key).IsUnique();
            e.HasIndex(x => new { x.PlanId, x.Period, x.PartyId });
            e.HasIndex(x => new { x.PartyId, x.State });
            e.HasIndex(x => x.CaseId);
            e.HasIndex(x => new { x.State, x.RemindAt });
            e.HasIndex(x => new { x.State, x.DueAt });
            e.HasIndex(x => new { x.OwnerId, x.State, x.DueAt });
            e.HasIndex(x => new { x.RegionId, x.State, x.DueAt });
            e.HasIndex(x => new { x.BranchId, x.State, x.DueAt });
            e.HasIndex(x => new { x.SiteId, x.State, x.DueAt });
            e.HasMany(x => x.Issues).WithOne().HasForeignKey(x => x.VisitId);
        });
        model.Entity<VisitIssue>(e =>
        {
            e.ToTable("visit_issues");
            e.Property(x => x.TitleSealed).Code(SealedTitle);
            e.Property(x => x.TextSealed).LongText();
            e.HasIndex(x => new { x.VisitId, x.Number }).IsUnique();
        });
    }
}
