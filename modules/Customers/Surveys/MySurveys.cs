using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;

namespace Platform.Customers.Surveys;

/// <summary>A survey that waits for the viewer's answer.</summary>
/// <param name="Number">Number of the document it is about.</param>
/// <param name="Kind">What it measures.</param>
/// <param name="SentAt">When it was sent, UTC.</param>
/// <param name="ExpiresAt">Until when it may be answered, UTC, exclusive.</param>
/// <param name="Token">Answers it: the secret of <c>surveyByToken</c> and <c>answerSurvey</c>.</param>
internal sealed record OwnSurvey(string Number, SurveyKind Kind, DateTime SentAt, DateTime ExpiresAt, string Token);

internal sealed class OwnSurveyType : ObjectType<OwnSurvey>
{
    public OwnSurveyType() => ShowsAll();
}

/// <summary>What the viewer, a customer, is asked.</summary>
[Extends(typeof(Query)), Needs(Permission)]
internal sealed class MySurveysQuery(IDbContextFactory<CustomersDb> dbs, Kernel.Security.FieldCipher cipher, Caller caller)
{
    public const string Permission = "customers:survey:own";
    const int Most = 50;

    /// <summary>Surveys sent to the party that the viewer is and neither answered nor run out, newest first, at most 50.</summary>
    /// <param name="ct">Ends with the request.</param>
    public async Task<IReadOnlyList<OwnSurvey>> MySurveys(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var (now, mine) = (db.Now, caller.PartyIds);
        var open = await db.Set<Survey>().AsNoTracking().Where(s => s.PartyId != null && mine.Contains(s.PartyId.Value) && s.TokenSealed != null && s.AnsweredAt == null && s.ExpiresAt > now)
            .OrderByDescending(s => s.SentAt).Take(Most).ToListAsync(ct);
        return [.. open.Select(s => new OwnSurvey(s.Number, s.Kind, s.SentAt, s.ExpiresAt, cipher.Reveal(s.TokenSealed)!))];
    }
}
