using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;
using Platform.Customers.Finding;

namespace Platform.Customers.Interactions;

/// <summary>Root fields that read what was said.</summary>
[Extends(typeof(Query)), Needs(InteractionPermissions.Read)]
internal sealed class InteractionQueries(IDbContextFactory<CustomersDb> dbs, Caller caller)
{
    const int MostCandidates = 20;

    /// <summary>What was said within the viewer's reach, latest first unless ordered otherwise.</summary>
    /// <param name="page">Filter, order and page.</param>
    /// <param name="partyId">Only with this party, merged records included; null is with anybody.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<Connection<Interaction>> Interactions(PageRequest<Interaction> page, [Id("Party")] long? partyId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var rows = db.Visible<Interaction>(caller.Scope(InteractionPermissions.Read));
        return await page.Read(partyId is null ? rows : rows.WithParty(db, partyId.Value));
    }

    /// <summary>The thread of a party; null when nothing was ever said, or when the viewer may not see it.</summary>
    /// <param name="partyId">Global id of the party, also of a merged record.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<ConversationThread?> Thread([Id("Party")] long partyId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Visible<ConversationThread>(caller.Scope(InteractionPermissions.Read))
            .FirstOrDefaultAsync(t => db.Set<Party>().Any(k => k.Id == partyId && k.FamilyId == t.PartyId), ct);
    }

    /// <summary>Who may be calling from a phone: for the window that opens when it rings. Their places and open documents hang on the candidates.</summary>
    /// <param name="phone">The caller's number as the telephone system gives it.</param>
    /// <param name="lookup">Finds parties.</param>
    /// <param name="ct">Ends with the request.</param>
    [Needs(Permissions.SearchContacts)]
    public async Task<ScreenPop> ScreenPop(string phone, PartiesByContact lookup, CancellationToken ct)
    {
        var text = phone.Length > ContactValue.Longest ? phone[..ContactValue.Longest] : phone;
        var found = string.IsNullOrWhiteSpace(text) ? [] : await lookup.Find(ContactValue.Lenient(ContactType.Phone, text), caller.Scope(Permissions.SearchContacts), MostCandidates, ct);
        return new ScreenPop(ContactValue.Mask(ContactType.Phone, text), found);
    }
}

/// <summary>Who may be calling.</summary>
/// <param name="Masked">The number, masked.</param>
/// <param name="Candidates">Parties that have this number, oldest first, at most 20; empty for an unknown caller.</param>
internal sealed record ScreenPop(string Masked, IReadOnlyList<Party> Candidates);

/// <summary>What GraphQL shows of a call coming in.</summary>
internal sealed class ScreenPopType : ObjectType<ScreenPop>
{
    public ScreenPopType() => ShowsAll();
}

/// <summary>Live calls and messages.</summary>
[Extends(typeof(Subscription))]
internal sealed class InteractionChanges(ChangeFeed feed, INodeSource<Interaction> nodes, Caller caller)
{
    /// <summary>Each call, message or letter from a customer as it comes in, as far as the viewer may see it.</summary>
    /// <param name="ct">Ends with the subscription.</param>
    [Needs(InteractionPermissions.Read)]
    public async IAsyncEnumerable<Interaction> InboundInteraction([EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var change in feed.Listen(nameof(Interaction), ct))
            if (change.Event.Length > 0 && (await nodes.Load([change.SubjectId], caller, ct)).TryGetValue(change.SubjectId, out var interaction) && interaction.Direction == InteractionDirection.Inbound) yield return interaction;
    }
}

/// <summary>Narrows interactions.</summary>
internal static class InteractionRows
{
    /// <summary>Those with a party, under whatever id they know it.</summary>
    public static IQueryable<Interaction> WithParty(this IQueryable<Interaction> rows, CustomersDb db, long partyId)
        => rows.Where(i => db.Set<Party>().Any(k => k.Id == i.PartyId && k.FamilyId == db.Set<Party>().Where(p => p.Id == partyId).Select(p => p.FamilyId).FirstOrDefault()));
}

/// <summary>Interactions by id, for <c>node</c>, repeated mutations and live changes.</summary>
[Needs(InteractionPermissions.Read)]
internal sealed class InteractionNodes(IDbContextFactory<CustomersDb> dbs) : RowNodes<CustomersDb, Interaction>(dbs)
{
    protected override IQueryable<Interaction> Rows(CustomersDb db, Caller caller) => db.Visible<Interaction>(caller.Scope(InteractionPermissions.Read));
}
