using GraphQL.DataLoader;
using Microsoft.EntityFrameworkCore;
using Platform.Contracts.AfterSales;
using Platform.Contracts.Customers;
using Platform.Contracts.Orders;
using Platform.Customers.Data;
using Platform.Kernel.Flow;
using Platform.Kernel.Security;

namespace Platform.Customers.Leads;

/// <summary>What GraphQL shows of a lead.</summary>
internal sealed class LeadType : ObjectType<Lead>
{
    public LeadType()
    {
        Shows(l => l.Id);
        Shows(l => l.Version);
        ShowsHistory(LeadRights.History);
        Shows(l => l.PartyId).AsId("Party");
        Shows(l => l.OriginType);
        Shows("originId", l => l.Origin is { } from ? GlobalId.Encode(from.Type, from.Id) : null).Reads(nameof(Lead.OriginType), nameof(Lead.OriginId)).Described("Global id of the document it came from; null when from none.");
        Shows(l => l.OriginNumber);
        Shows(l => l.Interest);
        Shows(l => l.Product);
        Shows(l => l.ValueMinor);
        Shows(l => l.Currency);
        Shows(l => l.State);
        Shows(l => l.OwnerId).AsId("Account");
        Shows(l => l.OrderId).AsId("Order");
        Shows(l => l.WonMinor);
        Shows(l => l.LostReason).NotFilterable().NotSortable();
        Shows(l => l.EndedAt);
        Shows(l => l.OrgId).As("orgUnitId").AsId("OrgUnit").NotSortable();
        Shows(l => l.CreatedAt);
        DefaultOrder(l => l.CreatedAt, descending: true);
    }
}

/// <summary>What hangs on a lead.</summary>
[Extends(typeof(Lead))]
internal sealed class LeadFields(FieldCipher cipher, Caller caller)
{
    /// <summary>What was said; null when nothing was noted.</summary>
    [Requires(nameof(Lead.NoteSealed))]
    public string? Note([Parent] Lead lead) => cipher.Reveal(lead.NoteSealed);

    /// <summary>The moves that the state allows, and what stands in the viewer's way.</summary>
    [Requires(nameof(Lead.State))]
    public IReadOnlyList<Transition> AvailableTransitions([Parent] Lead lead) => Lead.Table.Available(lead, caller);
}

/// <summary>Leads that a case led to.</summary>
[Extends(typeof(ICase))]
internal static class CaseLeads
{
    /// <summary>Leads that came from it and that the viewer may see, oldest first.</summary>
    [Needs(LeadRights.Read), Requires(nameof(ICase.Id))]
    public static IDataLoaderResult<IReadOnlyList<Lead>> Leads([Parent] ICase about, LeadsOfDocument loader) => loader.Load(new("Case", about.Id));
}

/// <summary>Leads that a work order led to.</summary>
[Extends(typeof(IWorkOrder))]
internal static class WorkOrderLeads
{
    /// <summary>Leads that came from it and that the viewer may see, oldest first; what is heard during work of a case stands at the case.</summary>
    [Needs(LeadRights.Read), Requires(nameof(IWorkOrder.Id))]
    public static IDataLoaderResult<IReadOnlyList<Lead>> Leads([Parent] IWorkOrder about, LeadsOfDocument loader) => loader.Load(new("WorkOrder", about.Id));
}

/// <summary>Leads that an order led to.</summary>
[Extends(typeof(IOrder))]
internal static class OrderLeads
{
    /// <summary>Leads that came from it and that the viewer may see, oldest first.</summary>
    [Needs(LeadRights.Read), Requires(nameof(IOrder.Id))]
    public static IDataLoaderResult<IReadOnlyList<Lead>> Leads([Parent] IOrder about, LeadsOfDocument loader) => loader.Load(new("Order", about.Id));
}

/// <summary>Leads of a party.</summary>
[Extends(typeof(Party))]
internal static class PartyLeads
{
    /// <summary>Leads of it, under its present or an earlier number, newest first, at most 100.</summary>
    [Needs(LeadRights.Read), Requires]
    public static IDataLoaderResult<IReadOnlyList<Lead>> Leads([Parent] Party party, LeadsOfParty loader) => loader.Load(party.Id);
}

internal sealed class LeadsOfDocument(IDbContextFactory<CustomersDb> dbs, Caller caller) : BatchLoader<SubjectRef, IReadOnlyList<Lead>>
{
    protected override async Task<Func<SubjectRef, IReadOnlyList<Lead>>> Fetch(IReadOnlyList<SubjectRef> keys, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var found = new List<Lead>();
        foreach (var group in keys.GroupBy(k => k.Type, k => k.Id))
            found.AddRange(await db.Visible<Lead>(caller.Scope(LeadRights.Read)).Where(l => l.OriginType == group.Key && l.OriginId != null && group.Contains(l.OriginId.Value)).OrderBy(l => l.Id).ToListAsync(ct));
        var lookup = found.ToLookup(l => l.Origin!.Value);
        return key => [.. lookup[key]];
    }
}

internal sealed class LeadsOfParty(IDbContextFactory<CustomersDb> dbs, IParties parties, Caller caller) : BatchLoader<long, IReadOnlyList<Lead>>
{
    const int Most = 100;

    protected override async Task<Func<long, IReadOnlyList<Lead>>> Fetch(IReadOnlyList<long> keys, CancellationToken ct)
    {
        var families = await parties.Family(keys, ct);
        var ids = families.Values.SelectMany(f => f).Distinct().ToList();
        await using var db = await dbs.CreateDbContextAsync(ct);
        var found = (await db.Visible<Lead>(caller.Scope(LeadRights.Read)).Where(l => ids.Contains(l.PartyId)).OrderByDescending(l => l.Id).Take(Most * keys.Count).ToListAsync(ct)).ToLookup(l => l.PartyId);
        return key => [.. families[key].SelectMany(id => found[id]).OrderByDescending(l => l.Id).Take(Most)];
    }
}
