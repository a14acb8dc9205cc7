using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;
using Platform.Customers.FollowUps;

namespace Platform.Customers.Surveys;

/// <summary>Root fields that read surveys.</summary>
[Extends(typeof(Query)), Needs(CarePermissions.SurveyRead)]
internal sealed class SurveyQueries(IDbContextFactory<CustomersDb> dbs)
{
    /// <summary>Surveys within the viewer's reach, newest first unless ordered otherwise.</summary>
    /// <param name="page">Filter, order and page.</param>
    public async Task<Connection<Survey>> Surveys(PageRequest<Survey> page, Caller caller, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await page.Read(db.Visible<Survey>(caller.Scope(CarePermissions.SurveyRead)));
    }

    /// <summary>Questionnaires in all their editions.</summary>
    /// <param name="page">Filter, order and page.</param>
    public async Task<Connection<SurveyTemplate>> SurveyTemplates(PageRequest<SurveyTemplate> page, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await page.Read(db.Set<SurveyTemplate>().AsNoTracking());
    }

    /// <summary>What came of one questionnaire within the viewer's reach: of the surveys sent, and of the calls ended, in a period.</summary>
    /// <param name="templateCode">Code of the questionnaire; all its editions count.</param>
    /// <param name="from">First moment, UTC.</param>
    /// <param name="to">First moment after it, UTC.</param>
    /// <param name="providerId">Only those about this service provider.</param>
    /// <param name="staffId">Only those about this account.</param>
    public async Task<SurveyResults> SurveyResults(string templateCode, DateTime from, DateTime to, Caller caller, CancellationToken ct,
        [Id("ServiceProvider")] long? providerId = null, [Id("Account")] long? staffId = null)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var surveys = db.Visible<Survey>(caller.Scope(CarePermissions.SurveyRead)).Where(s => s.TemplateCode == templateCode && s.SentAt >= from && s.SentAt < to);
        if (providerId is { } provider) surveys = surveys.Where(s => s.ProviderId == provider);
        if (staffId is { } staff) surveys = surveys.Where(s => s.StaffId == staff);
        var counts = await surveys.GroupBy(s => new { s.Kind, s.State, IsOpened = s.OpenedAt != null, s.Score, s.IsDissatisfied })
            .Select(g => new SurveyCount(g.Key.Kind, g.Key.State, g.Key.IsOpened, g.Key.Score, g.Key.IsDissatisfied, g.Count())).ToListAsync(ct);

        var editions = db.Set<SurveyTemplate>().Where(t => t.Code == templateCode).Select(t => t.Id);
        var calls = db.Visible<FollowUp>(caller.Scope(CarePermissions.SurveyRead)).Where(f => f.TemplateId != null && editions.Contains(f.TemplateId.Value) && f.EndedAt >= from && f.EndedAt < to);
        if (staffId is { } worker) calls = calls.Where(f => f.WorkerId == worker);
        if (providerId is not null) calls = calls.Where(f => false);
        var asked = db.Set<QuestionAnswer>().AsNoTracking().Where(a => (a.SurveyId != null && surveys.Any(s => s.Id == a.SurveyId)) || (a.FollowUpId != null && calls.Any(f => f.Id == a.FollowUpId)));
        var answers = await asked.GroupBy(a => new { a.Question, a.Number, a.Choices }).Select(g => new AnswerCount(g.Key.Question, g.Key.Number, g.Key.Choices, g.Count())).ToListAsync(ct);
        return Platform.Customers.Surveys.SurveyResults.Of(templateCode, counts, await calls.CountAsync(ct), answers);
    }
}
