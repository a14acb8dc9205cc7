using GraphQL.DataLoader;
using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;
using Platform.Customers.Loading;

namespace Platform.Customers.Care;

/// <summary>Root fields that read care.</summary>
[Extends(typeof(Query)), Needs(CampaignPermissions.Read)]
internal sealed class CareQueries(IDbContextFactory<CustomersDb> dbs, CareListMaker maker, Caller caller)
{
    /// <summary>Campaigns that the viewer may see, newest first unless ordered otherwise.</summary>
    /// <param name="page">Filter, order and page.</param>
    public Task<Connection<CareCampaign>> CareCampaigns(PageRequest<CareCampaign> page) => Read(page);

    /// <summary>Months' lists that the viewer may see, newest first unless ordered otherwise.</summary>
    /// <param name="page">Filter, order and page.</param>
    public Task<Connection<CareList>> CareLists(PageRequest<CareList> page) => Read(page);

    /// <summary>Who stands on the lists, newest first unless ordered otherwise.</summary>
    /// <param name="page">Filter, order and page.</param>
    public Task<Connection<CareTask>> CareTasks(PageRequest<CareTask> page) => Read(page);

    /// <summary>Offers, newest first unless ordered otherwise.</summary>
    /// <param name="page">Filter, order and page.</param>
    public Task<Connection<CareOffer>> CareOffers(PageRequest<CareOffer> page) => Read(page);

    /// <summary>Works a month's list out anew and compares; null when the viewer may not see the list.</summary>
    /// <param name="listId">Global id of the list.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<CareListCheck?> CareListCheck([Id("CareList")] long listId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.Visible<CareList>(caller.Scope(CampaignPermissions.Read)).FirstOrDefaultAsync(l => l.Id == listId, ct) is not { } list) return null;
        var due = (await maker.DueAsync(list, ct)).Select(d => (CareTask.KeyOf(d.Campaign, d.Day), d.PartyId)).ToHashSet();
        var listed = (await CareListMaker.Under(db.Set<CareTask>().AsNoTracking().Where(t => t.Month == list.Month), list).Select(t => new { t.OccasionKey, t.PartyId }).ToListAsync(ct)).Select(t => (t.OccasionKey, t.PartyId)).ToHashSet();
        return new CareListCheck(due.Count, listed.Count(due.Contains), due.Count(d => !listed.Contains(d)), listed.Count(l => !due.Contains(l)));
    }

    async Task<Connection<T>> Read<T>(PageRequest<T> page) where T : ScopedAggregate
    {
        await using var db = await dbs.CreateDbContextAsync();
        return await page.Read(db.Visible<T>(caller.Scope(CampaignPermissions.Read)));
    }
}

/// <summary>A party's own days and offers.</summary>
[Extends(typeof(Party)), Needs(CampaignPermissions.Read)]
internal static class PartyCare
{
    /// <summary>Its birthday and other days that matter to it.</summary>
    [Requires(nameof(Party.FamilyId))]
    public static IDataLoaderResult<IReadOnlyList<SpecialDay>> SpecialDays([Parent] Party party, SpecialDaysOfParty loader) => loader.Load(Kinship.Of(party));

    /// <summary>Offers that were reserved for it.</summary>
    [Requires(nameof(Party.FamilyId))]
    public static IDataLoaderResult<IReadOnlyList<CareOffer>> Offers([Parent] Party party, OffersOfParty loader) => loader.Load(Kinship.Of(party));
}

internal sealed class SpecialDaysOfParty(IDbContextFactory<CustomersDb> dbs) : OfParty<SpecialDay>(dbs)
{
    protected override IQueryable<Held<SpecialDay>> Rows(CustomersDb db, IQueryable<Party> holders)
        => from d in db.Set<SpecialDay>().AsNoTracking() join p in holders on d.PartyId equals p.Id orderby d.Id select new Held<SpecialDay>(p.FamilyId, p.Id, d);
}

internal sealed class OffersOfParty(IDbContextFactory<CustomersDb> dbs) : OfParty<CareOffer>(dbs)
{
    protected override IQueryable<Held<CareOffer>> Rows(CustomersDb db, IQueryable<Party> holders)
        => from o in db.Set<CareOffer>().AsNoTracking() join p in holders on o.PartyId equals p.Id orderby o.Id select new Held<CareOffer>(p.FamilyId, p.Id, o);
}

/// <summary>Campaigns by id.</summary>
[Needs(CampaignPermissions.Read)]
internal sealed class CareCampaignNodes(IDbContextFactory<CustomersDb> dbs) : RowNodes<CustomersDb, CareCampaign>(dbs)
{
    protected override IQueryable<CareCampaign> Rows(CustomersDb db, Caller caller) => db.Visible<CareCampaign>(caller.Scope(CampaignPermissions.Read));
}

/// <summary>Lists by id.</summary>
[Needs(CampaignPermissions.Read)]
internal sealed class CareListNodes(IDbContextFactory<CustomersDb> dbs) : RowNodes<CustomersDb, CareList>(dbs)
{
    protected override IQueryable<CareList> Rows(CustomersDb db, Caller caller) => db.Visible<CareList>(caller.Scope(CampaignPermissions.Read));
}

/// <summary>Tasks by id.</summary>
[Needs(CampaignPermissions.Read)]
internal sealed class CareTaskNodes(IDbContextFactory<CustomersDb> dbs) : RowNodes<CustomersDb, CareTask>(dbs)
{
    protected override IQueryable<CareTask> Rows(CustomersDb db, Caller caller) => db.Visible<CareTask>(caller.Scope(CampaignPermissions.Read));
}

/// <summary>Offers by id.</summary>
[Needs(CampaignPermissions.Read)]
internal sealed class CareOfferNodes(IDbContextFactory<CustomersDb> dbs) : RowNodes<CustomersDb, CareOffer>(dbs)
{
    protected override IQueryable<CareOffer> Rows(CustomersDb db, Caller caller) => db.Visible<CareOffer>(caller.Scope(CampaignPermissions.Read));
}

/// <summary>Special days by id.</summary>
[Needs(CampaignPermissions.Read)]
internal sealed class SpecialDayNodes(IDbContextFactory<CustomersDb> dbs) : RowNodes<CustomersDb, SpecialDay>(dbs)
{
    protected override IQueryable<SpecialDay> Rows(CustomersDb db, Caller caller) => db.Visible<SpecialDay>(caller.Scope(CampaignPermissions.Read));
}
