using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Customers;
using Platform.Contracts.Orders;
using Platform.Customers.Data;

namespace Platform.Customers.Care;

/// <summary>What other modules learn about offers.</summary>
internal sealed class CareOffers(IDbContextFactory<CustomersDb> dbs) : ICareOffers
{
    public async Task<OfferBrief?> Find(string code, long partyId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var wanted = code.Trim().ToUpperInvariant();
        var family = db.Set<Party>().Where(p => p.Id == partyId).SelectMany(p => db.Set<Party>().Where(k => k.FamilyId == p.FamilyId).Select(k => k.Id));
        return await db.Set<CareOffer>().AsNoTracking().FirstOrDefaultAsync(o => o.Code == wanted && family.Contains(o.PartyId), ct) is { } it
            ? new OfferBrief(it.Id, it.Code, it.Title, new Money(it.ValueMinor, it.Currency), it.ValidTo, it.RedeemedAt is not null) : null;
    }
}

/// <summary>Takes in what orders make of offers: one that is cancelled gives its offer back. One class, so that placing and cancelling come in their order.</summary>
internal sealed class WhenOrdersUseOffers(CustomersDb db) : IReaction<OfferUsed>, IReaction<OrderCancelled>
{
    public async Task On(OfferUsed e, CancellationToken ct)
    {
        if (await db.Set<CareOffer>().AsTracking().FirstOrDefaultAsync(o => o.Id == e.OfferId, ct) is { } offer) offer.UsedBy(e.OrderId, e.Number, e.By, db.Now);
    }

    public async Task On(OrderCancelled e, CancellationToken ct)
    {
        foreach (var offer in await db.Set<CareOffer>().AsTracking().Where(o => o.OrderId == e.OrderId).ToListAsync(ct)) offer.GiveBack();
    }
}
