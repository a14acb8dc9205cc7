namespace Platform.Contracts.Customers;

/// <summary>Advantages that are reserved for single parties.</summary>
public interface ICareOffers
{
    /// <summary>The offer that a party names; null when it has none of this code, however often others have it. What any record of a merged family has is the family's.</summary>
    Task<OfferBrief?> Find(string code, long partyId, CancellationToken ct);
}

/// <summary>An offer in one line.</summary>
/// <param name="OfferId">Its id.</param>
/// <param name="Code">What the recipient names.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Value">What it is worth.</param>
/// <param name="ValidTo">Until when it can be redeemed, UTC, exclusive.</param>
/// <param name="IsRedeemed">Whether somebody took it in already.</param>
public sealed record OfferBrief(long OfferId, string Code, string Title, Money Value, DateTime ValidTo, bool IsRedeemed);

/// <summary>The answer while Customers is off: nobody has an offer.</summary>
public sealed class NoCareOffers : ICareOffers
{
    /// <inheritdoc />
    public Task<OfferBrief?> Find(string code, long partyId, CancellationToken ct) => Task.FromResult<OfferBrief?>(null);
}

/// <summary>An order claims an offer that was redeemed otherwise in the same moment; somebody has to look at the order's price.</summary>
/// <param name="OfferId">The offer.</param>
/// <param name="OrderId">The order.</param>
/// <param name="Code">What the recipient names.</param>
public sealed record OfferRefused(long OfferId, long OrderId, string Code) : IEvent;
