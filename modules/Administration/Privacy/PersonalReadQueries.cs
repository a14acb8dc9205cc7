using Microsoft.EntityFrameworkCore;

namespace Platform.Administration.Privacy;

/// <summary>That somebody saw personal data in clear.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Subject">Global id of what they were on.</param>
/// <param name="PartyId">Whose they were; null when the document named no known person.</param>
/// <param name="What">The field or use case.</param>
/// <param name="AccountId">Who saw them; null for the program.</param>
/// <param name="Purpose">What for, as the reader said (header <c>X-Purpose</c>, or the purpose of an export); null when not said.</param>
/// <param name="Ip">Network address; null for the program.</param>
/// <param name="CorrelationId">The request; the audit trail has the same.</param>
internal sealed record PersonalReadLine(DateTime At, string Subject, [property: Id("Party")] long? PartyId, string What, [property: Id("Account")] long? AccountId, string? Purpose, string? Ip, string CorrelationId);

/// <summary>What to look for in the log of reads; everything given must hold.</summary>
/// <param name="PartyId">Whose data.</param>
/// <param name="AccountId">Who saw them.</param>
/// <param name="What">The field or use case, such as <c>ContactPoint.value</c>.</param>
/// <param name="From">Not before this time, UTC.</param>
/// <param name="To">Before this time, UTC.</param>
internal sealed record PersonalReadWhere([property: Id("Party")] long? PartyId = null, [property: Id("Account")] long? AccountId = null, string? What = null, DateTime? From = null, DateTime? To = null);

internal sealed class PersonalReadLineType : ObjectType<PersonalReadLine>
{
    public PersonalReadLineType() => ShowsAll();
}

/// <summary>Reads of the log of reads. It is not cut by organisation, so it needs its permission over everything.</summary>
[Extends(typeof(Query))]
internal sealed class PersonalReadQueries(IDbContextFactory<AdministrationDb> contexts, Caller caller)
{
    const string Permission = "administration:audit:read";

    /// <summary>Who saw whose personal data in clear, when and what for, newest first. For older ones ask again with <c>to</c>.</summary>
    /// <param name="where">What to look for; null finds everything.</param>
    /// <param name="first">How many, 1 to 100.</param>
    /// <param name="ct">Ends with the request.</param>
    [Needs(Permission)]
    public async Task<IReadOnlyList<PersonalReadLine>> PersonalReads(PersonalReadWhere? where, int first, CancellationToken ct)
    {
        if (first is < 1 or > 100) throw new Refused(CommonErrors.OutOfRange, "first", ("min", 1), ("max", 100));
        if (!caller.Scope(Permission).All) throw new Refused(GraphErrors.Forbidden, null, ("what", Permission + " (ALL)"));
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = db.Set<PersonalReadRow>().AsNoTracking();
        if (where?.PartyId is { } party) rows = rows.Where(r => r.PartyId == party);
        if (where?.AccountId is { } account) rows = rows.Where(r => r.AccountId == account);
        if (where?.What is { } what) rows = rows.Where(r => r.What == what);
        if (where?.From is { } from) rows = rows.Where(r => r.At >= from);
        if (where?.To is { } to) rows = rows.Where(r => r.At < to);
        var found = await rows.OrderByDescending(r => r.Id).Take(first).ToListAsync(ct);
        return [.. found.Select(r => new PersonalReadLine(r.At, GlobalId.Encode(r.SubjectType, r.SubjectId), r.PartyId, r.What, r.AccountId, r.Purpose, r.Ip, r.CorrelationId))];
    }
}
