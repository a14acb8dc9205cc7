using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;

namespace Platform.Customers.Care;

/// <summary>Which offer, and whose.</summary>
internal sealed record RedeemOfferInput : MutationInput
{
    /// <summary>The offer's code, upper or lower case.</summary>
    public required string Code { get; init; }

    /// <summary>Global id of the party that names it; it must be the one that the offer is reserved for.</summary>
    public required string PartyId { get; init; }

    /// <summary>What it is redeemed with, such as an order's number, at most 60 characters; null when there is nothing to say.</summary>
    public string? Reference { get; init; }
}

/// <summary>Takes an offer in. Of several that try at once one succeeds; the others learn that it was redeemed.</summary>
[Needs(CampaignPermissions.Redeem)]
internal sealed class RedeemOffer(CustomersDb db, Caller caller) : Mutation<RedeemOfferInput, CareOffer>
{
    public override async Task<CareOffer> Run(RedeemOfferInput input, CancellationToken ct)
    {
        if (input.Reference?.Length > CareOffer.LongestReference) throw new Refused(CommonErrors.TooLong, "reference", ("max", CareOffer.LongestReference));
        var code = input.Code.Trim().ToUpperInvariant();
        if (!GlobalId.TryDecode(input.PartyId, nameof(Party), out var party)) throw new Refused(CampaignErrors.UnknownOffer, "code");
        var family = db.Set<Party>().Where(p => p.Id == party).SelectMany(p => db.Set<Party>().Where(k => k.FamilyId == p.FamilyId).Select(k => k.Id));
        var offer = await db.Set<CareOffer>().AsTracking().Within(Scope).FirstOrDefaultAsync(o => o.Code == code && family.Contains(o.PartyId), ct) ?? throw new Refused(CampaignErrors.UnknownOffer, "code");
        offer.Redeem(string.IsNullOrWhiteSpace(input.Reference) ? null : input.Reference.Trim(), caller.UserId, db.Now);
        return offer;
    }
}
