using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Customers;
using Platform.Customers.Consequences;
using Platform.Customers.Data;
using Platform.Customers.Surveys;

namespace Platform.Customers.FollowUps;

/// <summary>Follow-ups about documents, oldest first.</summary>
internal sealed class FollowUpsOfDocument(IDbContextFactory<CustomersDb> dbs, Caller caller) : BatchLoader<SubjectRef, IReadOnlyList<FollowUp>>
{
    protected override async Task<Func<SubjectRef, IReadOnlyList<FollowUp>>> Fetch(IReadOnlyList<SubjectRef> keys, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var found = new List<FollowUp>();
        foreach (var group in keys.GroupBy(k => k.Type, k => k.Id))
            found.AddRange(await db.Visible<FollowUp>(caller.Scope(CarePermissions.Read)).Where(f => f.DocumentType == group.Key && group.Contains(f.DocumentId)).OrderBy(f => f.Id).ToListAsync(ct));
        var lookup = found.ToLookup(f => f.Document);
        return key => [.. lookup[key]];
    }
}

/// <summary>Surveys about documents, oldest first.</summary>
internal sealed class SurveysOfDocument(IDbContextFactory<CustomersDb> dbs, Caller caller) : BatchLoader<SubjectRef, IReadOnlyList<Survey>>
{
    protected override async Task<Func<SubjectRef, IReadOnlyList<Survey>>> Fetch(IReadOnlyList<SubjectRef> keys, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var found = new List<Survey>();
        foreach (var group in keys.GroupBy(k => k.Type, k => k.Id))
            found.AddRange(await db.Visible<Survey>(caller.Scope(CarePermissions.SurveyRead)).Where(s => s.DocumentType == group.Key && group.Contains(s.DocumentId)).OrderBy(s => s.Id).ToListAsync(ct));
        var lookup = found.ToLookup(s => s.Document);
        return key => [.. lookup[key]];
    }
}

/// <summary>Follow-ups of parties, and of what was merged into them, newest first, at most 100 of each.</summary>
internal sealed class FollowUpsOfParty(IDbContextFactory<CustomersDb> dbs, IParties parties, Caller caller) : BatchLoader<long, IReadOnlyList<FollowUp>>
{
    protected override async Task<Func<long, IReadOnlyList<FollowUp>>> Fetch(IReadOnlyList<long> keys, CancellationToken ct)
    {
        var families = await parties.Family(keys, ct);
        var ids = families.Values.SelectMany(f => f).Distinct().ToList();
        await using var db = await dbs.CreateDbContextAsync(ct);
        var found = (await db.Visible<FollowUp>(caller.Scope(CarePermissions.Read)).Where(f => f.PartyId != null && ids.Contains(f.PartyId.Value)).OrderByDescending(f => f.Id).Take(100 * keys.Count).ToListAsync(ct))
            .ToLookup(f => f.PartyId!.Value);
        return key => [.. families[key].SelectMany(id => found[id]).OrderByDescending(f => f.Id).Take(100)];
    }
}

/// <summary>Surveys of parties, and of what was merged into them, newest first, at most 100 of each.</summary>
internal sealed class SurveysOfParty(IDbContextFactory<CustomersDb> dbs, IParties parties, Caller caller) : BatchLoader<long, IReadOnlyList<Survey>>
{
    protected override async Task<Func<long, IReadOnlyList<Survey>>> Fetch(IReadOnlyList<long> keys, CancellationToken ct)
    {
        var families = await parties.Family(keys, ct);
        var ids = families.Values.SelectMany(f => f).Distinct().ToList();
        await using var db = await dbs.CreateDbContextAsync(ct);
        var found = (await db.Visible<Survey>(caller.Scope(CarePermissions.SurveyRead)).Where(s => s.PartyId != null && ids.Contains(s.PartyId.Value)).OrderByDescending(s => s.Id).Take(100 * keys.Count).ToListAsync(ct))
            .ToLookup(s => s.PartyId!.Value);
        return key => [.. families[key].SelectMany(id => found[id]).OrderByDescending(s => s.Id).Take(100)];
    }
}

/// <summary>Attempts of follow-ups that the caller already sees.</summary>
internal sealed class AttemptsOfFollowUp(IDbContextFactory<CustomersDb> dbs) : Loading.ById<FollowUpAttempt>(dbs)
{
    protected override IQueryable<KeyValuePair<long, FollowUpAttempt>> Rows(CustomersDb db, IReadOnlyList<long> ids)
        => from x in db.Set<FollowUpAttempt>().AsNoTracking() where ids.Contains(x.FollowUpId) orderby x.Number select new KeyValuePair<long, FollowUpAttempt>(x.FollowUpId, x);
}

/// <summary>Answers of follow-ups that the caller already sees.</summary>
internal sealed class AnswersOfFollowUp(IDbContextFactory<CustomersDb> dbs) : Loading.ById<QuestionAnswer>(dbs)
{
    protected override IQueryable<KeyValuePair<long, QuestionAnswer>> Rows(CustomersDb db, IReadOnlyList<long> ids)
        => from x in db.Set<QuestionAnswer>().AsNoTracking() where x.FollowUpId != null && ids.Contains(x.FollowUpId.Value) orderby x.Id select new KeyValuePair<long, QuestionAnswer>(x.FollowUpId!.Value, x);
}

/// <summary>Answers of surveys that the caller already sees.</summary>
internal sealed class AnswersOfSurvey(IDbContextFactory<CustomersDb> dbs) : Loading.ById<QuestionAnswer>(dbs)
{
    protected override IQueryable<KeyValuePair<long, QuestionAnswer>> Rows(CustomersDb db, IReadOnlyList<long> ids)
        => from x in db.Set<QuestionAnswer>().AsNoTracking() where x.SurveyId != null && ids.Contains(x.SurveyId.Value) orderby x.Id select new KeyValuePair<long, QuestionAnswer>(x.SurveyId!.Value, x);
}

/// <summary>What follows from what the caller already sees.</summary>
internal sealed class ConsequenceOf(IDbContextFactory<CustomersDb> dbs) : BatchLoader<(ConsequenceOrigin, long), Consequence?>
{
    protected override async Task<Func<(ConsequenceOrigin, long), Consequence?>> Fetch(IReadOnlyList<(ConsequenceOrigin, long)> keys, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var ids = keys.Select(k => k.Item2).ToList();
        var found = await db.Set<Consequence>().AsNoTracking().Where(c => ids.Contains(c.OriginId)).ToListAsync(ct);
        return key => found.Find(c => (c.Origin, c.OriginId) == key);
    }
}
