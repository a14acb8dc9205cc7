using Platform.Contracts.AfterSales;
using Microsoft.EntityFrameworkCore;
using static Platform.Analytics.Figures.FactQueries;

namespace Platform.Analytics.Figures;

/// <summary>One figure: how to read it, and what it counts.</summary>
internal sealed record FigureDefinition(FigureCode Code, FigureUnit Unit, string Zh, string En, Func<AnalyticsDb, IQueryable<FigureRow>> Rows)
{
    /// <summary>The name in a language.</summary>
    public string Name(string locale) => locale.StartsWith("zh", StringComparison.Ordinal) ? Zh : En;
}

/// <summary>All figures. What stands here is what the reports, the cockpit, the scorecards and a recount in SQL agree on.</summary>
internal static class FigureCatalog
{
    const int Complaint = (int)CaseKind.Complaint, Dispute = (int)CaseKind.Dispute;

    public static readonly IReadOnlyDictionary<FigureCode, FigureDefinition> All = new FigureDefinition[]
    {
        new(FigureCode.Requests, FigureUnit.Count, "受理量", "Requests", db => db.Facts<CaseFact>().From(ByCase, c => c.OpenedAt)),
        new(FigureCode.Accepted, FigureUnit.Count, "已受理", "Accepted", db => db.Facts<CaseFact>().From(ByCase, c => c.AcceptedAt)),
        new(FigureCode.Rejected, FigureUnit.Count, "不予受理", "Rejected", db => db.Facts<CaseFact>().From(ByCase, c => c.RejectedAt)),
        new(FigureCode.Resolved, FigureUnit.Count, "已解决", "Resolved", db => db.Facts<CaseFact>().From(ByCase, c => c.ResolvedAt)),
        new(FigureCode.Closed, FigureUnit.Count, "已结案", "Closed", db => db.Facts<CaseFact>().From(ByCase, c => c.ClosedAt)),
        new(FigureCode.ComplaintShare, FigureUnit.Share, "投诉率", "Complaint share", db => db.Facts<CaseFact>().From(ByCase, c => c.OpenedAt, hit: c => c.Kind == Complaint || c.Kind == Dispute)),
        new(FigureCode.ReopenedShare, FigureUnit.Share, "返工率", "Re-opened share", db => db.Facts<CaseFact>().From(ByCase, c => c.ResolvedAt, hit: c => c.Reopened > 0)),
        new(FigureCode.FirstResponseTime, FigureUnit.Seconds, "首次响应时间", "Time to first response", db => db.Facts<CaseFact>().From(ByCase, c => c.RespondedAt, amount: c => c.ResponseSeconds)),
        new(FigureCode.ResolutionTime, FigureUnit.Seconds, "处理时间", "Time to resolution", db => db.Facts<CaseFact>().From(ByCase, c => c.ResolvedAt, amount: c => c.ResolutionSeconds)),
        new(FigureCode.FirstResponseWorkingTime, FigureUnit.Seconds, "首次响应工时", "Working time to first response",
            db => db.Clocks().From(ByClock, x => x.Fact.DecidedAt, x => x.Fact.Target == "FIRST_RESPONSE" && x.Fact.WorkingSeconds != null, amount: x => x.Fact.WorkingSeconds)),
        new(FigureCode.ResolutionWorkingTime, FigureUnit.Seconds, "处理工时", "Working time to resolution",
            db => db.Clocks().From(ByClock, x => x.Fact.DecidedAt, x => x.Fact.Target == "RESOLUTION" && x.Fact.WorkingSeconds != null, amount: x => x.Fact.WorkingSeconds)),
        new(FigureCode.SlaShare, FigureUnit.Share, "时限达成率", "SLA kept", db => db.Clocks().From(ByClock, x => x.Fact.DecidedAt, hit: x => x.Fact.InTime)),
        new(FigureCode.SlaFirstResponseShare, FigureUnit.Share, "及时响应率", "First response in time", db => db.Clocks().From(ByClock, x => x.Fact.DecidedAt, x => x.Fact.Target == "FIRST_RESPONSE", x => x.Fact.InTime)),
        new(FigureCode.SlaResolutionShare, FigureUnit.Share, "及时解决率", "Resolved in time", db => db.Clocks().From(ByClock, x => x.Fact.DecidedAt, x => x.Fact.Target == "RESOLUTION", x => x.Fact.InTime)),
        new(FigureCode.ReplyInTimeShare, FigureUnit.Share, "书面答复及时率", "Written answers in time", db => db.Replies().From(ByReply, x => x.Fact.SubmittedAt, hit: x => x.Fact.SubmittedAt <= x.Fact.DueAt)),
        new(FigureCode.FollowUpCoverage, FigureUnit.Share, "回访率", "Follow-up coverage",
            db => db.Facts<CaseFact>().From(ByCase, c => c.AcceptedAt, hit: c => db.Set<FollowUpFact>().Any(f => f.CaseId == c.CaseId && f.Outcome != null))),
        new(FigureCode.FollowUpWaivedShare, FigureUnit.Share, "免回访率", "Follow-ups waived",
            db => db.Facts<CaseFact>().From(ByCase, c => c.AcceptedAt, hit: c => db.Set<FollowUpFact>().Any(f => f.CaseId == c.CaseId && f.WaivedAt != null))),
        new(FigureCode.FollowUpMissing, FigureUnit.Count, "未回访", "Follow-ups missing",
            db => db.Facts<CaseFact>().From(ByCase, c => c.AcceptedAt, c => !db.Set<FollowUpFact>().Any(f => f.CaseId == c.CaseId && (f.Outcome != null || f.WaivedAt != null || f.ExhaustedAt != null)))),
        new(FigureCode.SatisfactionShare, FigureUnit.Share, "满意率", "Satisfied",
            db => db.FollowUps().From(ByFollowUp, x => x.Fact.DoneAt, x => x.Fact.Outcome == "SATISFIED" || x.Fact.Outcome == "DISSATISFIED", x => x.Fact.Outcome == "SATISFIED")),
        new(FigureCode.SatisfactionScore, FigureUnit.Score, "满意度评分", "Satisfaction score", db => db.FollowUps().From(ByFollowUp, x => x.Fact.DoneAt, x => x.Fact.Score != null, amount: x => x.Fact.Score)),
        new(FigureCode.SurveyResponseShare, FigureUnit.Share, "问卷回收率", "Survey response", db => db.Surveys().From(BySurvey, x => x.Fact.SentAt, hit: x => x.Fact.AnsweredAt != null)),
        new(FigureCode.Csat, FigureUnit.Score, "客户满意度", "CSAT", db => db.Surveys().From(BySurvey, x => x.Fact.AnsweredAt, x => x.Fact.Kind == "CSAT" && x.Fact.Score != null, amount: x => x.Fact.Score)),
        new(FigureCode.NetPromoterScore, FigureUnit.Score, "净推荐值", "Net promoter score",
            db => db.Surveys().From(BySurvey, x => x.Fact.AnsweredAt, x => x.Fact.Kind == "NPS" && x.Fact.Score != null, amount: x => x.Fact.Score >= 9 ? 100 : x.Fact.Score >= 7 ? 0 : -100)),
        new(FigureCode.WorkDone, FigureUnit.Count, "完工量", "Work done", db => db.Work().From(ByWork, x => x.Fact.DoneAt)),
        new(FigureCode.RevisitShare, FigureUnit.Share, "二次上门率", "Re-visits", db => db.Work().From(ByWork, x => x.Fact.DoneAt, hit: x => x.Fact.Visits > 1)),
        new(FigureCode.FirstTimeFixShare, FigureUnit.Share, "一次修复率", "First-time fix", db => db.Work().From(ByWork, x => x.Fact.DoneAt, hit: x => x.Fact.Visits <= 1 && x.Fact.Reworked == 0)),
        new(FigureCode.OnTimeVisitShare, FigureUnit.Share, "准时上门率", "On-time visits", db => db.Work().From(ByWork, x => x.Fact.LastArrivalAt, hit: x => x.Fact.LateArrivals == 0)),
        new(FigureCode.VisitsMadeShare, FigureUnit.Share, "走访完成率", "Visits made", db => db.Facts<VisitFact>().From(ByVisit, v => v.EndedAt, hit: v => v.Made)),
        new(FigureCode.Orders, FigureUnit.Count, "订单量", "Orders", db => db.Facts<TradeFact>().From(ByTrade, t => t.PlacedAt)),
        new(FigureCode.OrderToShipTime, FigureUnit.Seconds, "下单到发货", "Order to ship", db => db.Facts<TradeFact>().From(ByTrade, t => t.HandedOverAt, amount: t => t.ToShipSeconds)),
        new(FigureCode.ShipToSignTime, FigureUnit.Seconds, "发货到签收", "Ship to sign", db => db.Facts<TradeFact>().From(ByTrade, t => t.DeliveredAt, amount: t => t.ToSignSeconds)),
        new(FigureCode.SuccessfulTradeShare, FigureUnit.Share, "交易成功率", "Successful trades", db => db.Facts<TradeFact>().From(ByTrade, t => t.PlacedAt, hit: t => t.CompletedAt != null)),
    }.ToDictionary(f => f.Code);
}
