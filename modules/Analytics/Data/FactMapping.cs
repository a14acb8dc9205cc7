using Microsoft.EntityFrameworkCore;

namespace Platform.Analytics.Data;

/// <summary>Facts as tables, one row per document.</summary>
internal static class FactMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<CaseFact>(e =>
        {
            e.HasKey(x => x.CaseId);
            e.Property(x => x.CaseId).ValueGeneratedNever();
            e.Property(x => x.Number).Code(40);
            e.Property(x => x.ServiceItem).Code(60);
            e.HasIndex(x => x.OpenedAt);
            e.HasIndex(x => x.AcceptedAt);
            e.HasIndex(x => x.ResolvedAt);
        });
        model.Entity<ClockFact>(e =>
        {
            e.HasKey(x => new { x.ClockId, x.Target });
            e.Property(x => x.ClockId).ValueGeneratedNever();
            e.Property(x => x.Target).Code(20);
            e.Property(x => x.SubjectType).Code(40);
            e.HasIndex(x => x.CaseId);
            e.HasIndex(x => x.DecidedAt);
        });
        model.Entity<WorkFact>(e =>
        {
            e.HasKey(x => x.WorkOrderId);
            e.Property(x => x.WorkOrderId).ValueGeneratedNever();
            e.Property(x => x.Number).Code(40);
            e.Property(x => x.ServiceItem).Code(60);
            e.HasIndex(x => x.CaseId);
            e.HasIndex(x => x.DoneAt);
            e.HasIndex(x => x.LastArrivalAt);
        });
        model.Entity<FollowUpFact>(e =>
        {
            e.HasKey(x => x.FollowUpId);
            e.Property(x => x.FollowUpId).ValueGeneratedNever();
            e.Property(x => x.SubjectType).Code(40);
            e.Property(x => x.Outcome).Code(20);
            e.HasIndex(x => x.CaseId);
            e.HasIndex(x => x.DoneAt);
        });
        model.Entity<SurveyFact>(e =>
        {
            e.HasKey(x => x.SurveyId);
            e.Property(x => x.SurveyId).ValueGeneratedNever();
            e.Property(x => x.SubjectType).Code(40);
            e.Property(x => x.Kind).Code(20);
            e.HasIndex(x => x.CaseId);
            e.HasIndex(x => x.SentAt);
            e.HasIndex(x => x.AnsweredAt);
        });
        model.Entity<VisitFact>(e =>
        {
            e.HasKey(x => x.VisitId);
            e.Property(x => x.VisitId).ValueGeneratedNever();
            e.HasIndex(x => x.EndedAt);
        });
        model.Entity<ReplyFact>(e =>
        {
            e.HasKey(x => x.RequestId);
            e.Property(x => x.RequestId).ValueGeneratedNever();
            e.HasIndex(x => x.CaseId);
            e.HasIndex(x => x.SubmittedAt);
        });
        model.Entity<TradeFact>(e =>
        {
            e.HasKey(x => x.OrderId);
            e.Property(x => x.OrderId).ValueGeneratedNever();
            e.Property(x => x.Number).Code(40);
            e.Property(x => x.Currency).Code(3);
            e.HasIndex(x => x.PlacedAt);
            e.HasIndex(x => x.HandedOverAt);
            e.HasIndex(x => x.DeliveredAt);
        });
    }
}
