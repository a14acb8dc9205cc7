using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;

namespace Platform.Customers.Surveys;

/// <summary>What somebody with a link can read, signed in or not.</summary>
[Extends(typeof(Query)), Open]
internal sealed class SurveyByTokenQuery(IDbContextFactory<CustomersDb> dbs, TokenGuesses guesses)
{
    /// <summary>
    /// The survey behind a link; null when there is none. The first look counts as opening. Wrong links are counted per client address, and too many of
    /// them answer RATE_LIMITED for a while.
    /// </summary>
    /// <param name="token">The secret part of the link.</param>
    public async Task<SurveySheet?> SurveyByToken(string token, Caller caller, CancellationToken ct)
    {
        guesses.Check(caller.Ip);
        SurveySheet? sheet = null;
        await Transient.RetryAsync(async () => sheet = await LookAsync(token, caller, ct), ct);
        if (sheet is null) guesses.Count(caller.Ip);
        return sheet;
    }

    async Task<SurveySheet?> LookAsync(string token, Caller caller, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var hash = SurveyToken.Hash(token);
        if (await db.Set<Survey>().FirstOrDefaultAsync(s => s.TokenHash == hash, ct) is not { } survey) return null;
        if (survey.State == SurveyState.Sent && db.Now < survey.ExpiresAt)
        {
            db.Work = new UnitOfWork(caller, "OpenSurvey");
            survey.Open(db.Now, caller);
            await db.SaveChangesAsync(ct);
        }
        return SurveySheet.Of(survey, await db.Set<SurveyTemplate>().AsNoTracking().SingleAsync(t => t.Id == survey.TemplateId, ct), db.Now);
    }
}
