using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Customers;
using Platform.Contracts.Orders;

namespace Platform.Orders;

/// <summary>That an order redeems an offer. The offer is unique, so of two orders that name it at once one is refused; a cancelled order's row goes.</summary>
internal sealed class OfferUse : Entity
{
    /// <summary>The offer, within Customers.</summary>
    public long OfferId { get; init; }

    /// <summary>The order.</summary>
    public long OrderId { get; init; }
}

/// <summary>Finds the offer that a customer names and says what it takes off.</summary>
internal sealed class OfferDesk(OrdersDb db, ICareOffers offers)
{
    /// <summary>The offer and what it takes off the goods, never more than what is left of them; null without a code.</summary>
    public async Task<(OfferBrief Offer, long OffMinor)?> CheckAsync(string? code, long? partyId, string currency, long leftMinor, Reasons reasons, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(code)) return null;
        if (reasons.AddIf(partyId is null, CommonErrors.Required, "partyId")) return null;
        var offer = await offers.Find(code, partyId!.Value, ct);
        if (reasons.AddIf(offer is null, OrdersErrors.OfferUnknown, "offerCode")) return null;
        if (reasons.AddIf(offer!.IsRedeemed || await db.Set<OfferUse>().AnyAsync(u => u.OfferId == offer.OfferId, ct), OrdersErrors.OfferRedeemed, "offerCode")) return null;
        if (reasons.AddIf(offer.ValidTo <= db.Now, OrdersErrors.OfferOver, "offerCode", ("until", offer.ValidTo))) return null;
        if (reasons.AddIf(offer.Value.Currency != currency, OrdersErrors.CurrencyMismatch, "offerCode", ("given", offer.Value.Currency), ("expected", currency))) return null;
        return (offer, Math.Min(offer.Value.AmountMinor, Math.Max(0, leftMinor)));
    }
}

/// <summary>Keeps orders and the offers that they redeem together. One class, so that what is told of one order comes in its order.</summary>
internal sealed class WhenOfferGoes(OrdersDb db) : IReaction<OfferRefused>, IReaction<OrderCancelled>
{
    public async Task On(OfferRefused e, CancellationToken ct) => (await db.Load(e.OrderId, ct))?.DoubtOffer(e.Code);

    public async Task On(OrderCancelled e, CancellationToken ct) => db.RemoveRange(await db.Set<OfferUse>().Where(u => u.OrderId == e.OrderId).ToListAsync(ct));
}
