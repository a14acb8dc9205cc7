using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Platform.Analytics.Figures;

/// <summary>A fact together with the case it belongs to, which gives it what it can be grouped by.</summary>
internal sealed class OfCase<T> where T : Fact
{
    public required T Fact { get; init; }

    public CaseFact? Case { get; init; }
}

/// <summary>Facts together with their cases, and by what those of each kind are grouped.</summary>
internal static class FactQueries
{
    public static IQueryable<T> Facts<T>(this AnalyticsDb db) where T : Fact => db.Set<T>().AsNoTracking();

    public static IQueryable<OfCase<ClockFact>> Clocks(this AnalyticsDb db)
        => from f in db.Facts<ClockFact>() join c in db.Set<CaseFact>() on f.CaseId equals (long?)c.CaseId into g from c in g.DefaultIfEmpty() select new OfCase<ClockFact> { Fact = f, Case = c };

    public static IQueryable<OfCase<WorkFact>> Work(this AnalyticsDb db)
        => from f in db.Facts<WorkFact>() join c in db.Set<CaseFact>() on f.CaseId equals (long?)c.CaseId into g from c in g.DefaultIfEmpty() select new OfCase<WorkFact> { Fact = f, Case = c };

    public static IQueryable<OfCase<FollowUpFact>> FollowUps(this AnalyticsDb db)
        => from f in db.Facts<FollowUpFact>() join c in db.Set<CaseFact>() on f.CaseId equals (long?)c.CaseId into g from c in g.DefaultIfEmpty() select new OfCase<FollowUpFact> { Fact = f, Case = c };

    public static IQueryable<OfCase<SurveyFact>> Surveys(this AnalyticsDb db)
        => from f in db.Facts<SurveyFact>() join c in db.Set<CaseFact>() on f.CaseId equals (long?)c.CaseId into g from c in g.DefaultIfEmpty() select new OfCase<SurveyFact> { Fact = f, Case = c };

    public static IQueryable<OfCase<ReplyFact>> Replies(this AnalyticsDb db)
        => from f in db.Facts<ReplyFact>() join c in db.Set<CaseFact>() on f.CaseId equals (long?)c.CaseId into g from c in g.DefaultIfEmpty() select new OfCase<ReplyFact> { Fact = f, Case = c };

    public static readonly Expression<Func<CaseFact, FigureRow>> ByCase = c => new FigureRow
    {
        OrgId = c.OrgId, RegionId = c.RegionId, BranchId = c.BranchId, SiteId = c.SiteId, Kind = c.Kind, Channel = c.Channel, ServiceItem = c.ServiceItem, TeamId = c.TeamId, OwnerId = c.OwnerId,
        DocumentType = "Case", DocumentId = c.CaseId, Number = c.Number,
    };

    public static readonly Expression<Func<OfCase<ClockFact>, FigureRow>> ByClock = x => new FigureRow
    {
        OrgId = x.Fact.OrgId, RegionId = x.Fact.RegionId, BranchId = x.Fact.BranchId, SiteId = x.Fact.SiteId, Kind = x.Case == null ? null : x.Case.Kind, Channel = x.Case == null ? null : x.Case.Channel,
        ServiceItem = x.Case!.ServiceItem, TeamId = x.Case.TeamId, OwnerId = x.Case.OwnerId, DocumentType = x.Fact.SubjectType, DocumentId = x.Fact.SubjectId, Number = x.Case.Number,
    };

    public static readonly Expression<Func<OfCase<WorkFact>, FigureRow>> ByWork = x => new FigureRow
    {
        OrgId = x.Fact.OrgId, RegionId = x.Fact.RegionId, BranchId = x.Fact.BranchId, SiteId = x.Fact.SiteId, Kind = x.Case == null ? null : x.Case.Kind, Channel = x.Case == null ? null : x.Case.Channel,
        ServiceItem = x.Fact.ServiceItem, TeamId = x.Fact.TeamId ?? x.Case!.TeamId, OwnerId = x.Case!.OwnerId, ProviderId = x.Fact.ProviderId,
        DocumentType = "WorkOrder", DocumentId = x.Fact.WorkOrderId, Number = x.Fact.Number,
    };

    public static readonly Expression<Func<OfCase<FollowUpFact>, FigureRow>> ByFollowUp = x => new FigureRow
    {
        OrgId = x.Fact.OrgId, RegionId = x.Fact.RegionId, BranchId = x.Fact.BranchId, SiteId = x.Fact.SiteId, Kind = x.Case == null ? null : x.Case.Kind, Channel = x.Case == null ? null : x.Case.Channel,
        ServiceItem = x.Case!.ServiceItem, TeamId = x.Case.TeamId, OwnerId = x.Case.OwnerId, DocumentType = "FollowUp", DocumentId = x.Fact.FollowUpId, Number = x.Case.Number,
    };

    public static readonly Expression<Func<OfCase<SurveyFact>, FigureRow>> BySurvey = x => new FigureRow
    {
        OrgId = x.Fact.OrgId, RegionId = x.Fact.RegionId, BranchId = x.Fact.BranchId, SiteId = x.Fact.SiteId, Kind = x.Case == null ? null : x.Case.Kind, Channel = x.Case == null ? null : x.Case.Channel,
        ServiceItem = x.Case!.ServiceItem, TeamId = x.Case.TeamId, OwnerId = x.Fact.StaffId ?? x.Case.OwnerId, ProviderId = x.Fact.ProviderId,
        DocumentType = "Survey", DocumentId = x.Fact.SurveyId, Number = x.Case.Number,
    };

    // The department that owes the answer, not the one whose case it is.
    public static readonly Expression<Func<OfCase<ReplyFact>, FigureRow>> ByReply = x => new FigureRow
    {
        OrgId = x.Fact.OrgId, RegionId = x.Fact.RegionId, BranchId = x.Fact.BranchId, SiteId = x.Fact.SiteId, Kind = x.Case == null ? null : x.Case.Kind, Channel = x.Case == null ? null : x.Case.Channel,
        ServiceItem = x.Case!.ServiceItem, TeamId = x.Fact.TeamId, DocumentType = "ReplyRequest", DocumentId = x.Fact.RequestId, Number = x.Case.Number,
    };

    public static readonly Expression<Func<VisitFact, FigureRow>> ByVisit = v => new FigureRow
    {
        OrgId = v.OrgId, RegionId = v.RegionId, BranchId = v.BranchId, SiteId = v.SiteId, OwnerId = v.ManagerId, DocumentType = "Visit", DocumentId = v.VisitId,
    };

    public static readonly Expression<Func<TradeFact, FigureRow>> ByTrade = t => new FigureRow
    {
        OrgId = t.OrgId, RegionId = t.RegionId, BranchId = t.BranchId, SiteId = t.SiteId, DocumentType = "Order", DocumentId = t.OrderId, Number = t.Number,
    };
}
