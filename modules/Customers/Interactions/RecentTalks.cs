using GraphQL.DataLoader;
using Microsoft.EntityFrameworkCore;
using Platform.Contracts.AfterSales;
using Platform.Customers.Data;
using Platform.Customers.Loading;

namespace Platform.Customers.Interactions;

/// <summary>What was said with parties.</summary>
[Extends(typeof(Party))]
internal static class PartyTalks
{
    /// <summary>The latest calls and messages with this party that the viewer may see, at most 20; all of them are in the root field of this name.</summary>
    [Requires(nameof(Party.FamilyId)), Needs(InteractionPermissions.Read)]
    public static IDataLoaderResult<IReadOnlyList<Interaction>> Interactions([Parent] Party party, TalksOfParty loader) => loader.Load(Kinship.Of(party));
}

/// <summary>What was said about cases.</summary>
[Extends(typeof(ICase))]
internal static class CaseTalks
{
    /// <summary>The calls and messages about this case that the viewer may see, oldest first, at most 200.</summary>
    [Requires(nameof(ICase.Id)), Needs(InteractionPermissions.Read)]
    public static IDataLoaderResult<IReadOnlyList<Interaction>> Interactions([Parent] ICase matter, TalksOfCase loader) => loader.Load(matter.Id);
}

internal sealed class TalksOfParty(IDbContextFactory<CustomersDb> dbs, Caller caller) : OfParty<Interaction>(dbs)
{
    const int Most = 20;

    protected override IQueryable<Held<Interaction>> Rows(CustomersDb db, IQueryable<Party> holders)
        => from p in holders
           from i in db.Visible<Interaction>(caller.Scope(InteractionPermissions.Read)).Where(i => i.PartyId == p.Id).OrderByDescending(i => i.StartedAt).ThenByDescending(i => i.Id).Take(Most)
           select new Held<Interaction>(p.FamilyId, p.Id, i);

    protected override IReadOnlyList<Interaction> Settle(IEnumerable<Interaction> rows) => [.. rows.OrderByDescending(i => i.StartedAt).ThenByDescending(i => i.Id).Take(Most)];
}

internal sealed class TalksOfCase(IDbContextFactory<CustomersDb> dbs, Caller caller) : BatchLoader<long, IReadOnlyList<Interaction>>
{
    const int Most = 200;

    protected override async Task<Func<long, IReadOnlyList<Interaction>>> Fetch(IReadOnlyList<long> keys, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var rows = (await db.Visible<Interaction>(caller.Scope(InteractionPermissions.Read)).Where(i => i.SubjectType == "Case" && i.SubjectId != null && keys.Contains(i.SubjectId.Value))
            .OrderBy(i => i.StartedAt).ThenBy(i => i.Id).Take(Most * keys.Count).ToListAsync(ct)).ToLookup(i => i.SubjectId!.Value);
        return key => [.. rows[key].Take(Most)];
    }
}
