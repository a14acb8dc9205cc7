using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;
using Platform.Customers.FollowUps;
using Platform.Customers.Voice;
using Platform.Kernel.Security;

namespace Platform.Customers.CustomerSide;

/// <summary>What the customer says about something that is done.</summary>
internal sealed record GiveRatingInput : MutationInput
{
    /// <summary>Global id of an order, case or work order of the customer's own.</summary>
    public required string DocumentId { get; init; }

    /// <summary>1 (bad) to 5 (good).</summary>
    public required int Score { get; init; }

    /// <summary>What everybody may read, without a name, at most 1,000 characters; null when only the score counts.</summary>
    public string? Text { get; init; }
}

/// <summary>
/// A customer rates what was delivered or settled, once; it is published at once as a review of the shop or branch that answered for it. What is not the customer's own
/// answers as what does not exist.
/// </summary>
[Needs(MyRatingsQuery.Permission)]
internal sealed class GiveRating(CustomersDb db, FieldCipher cipher, Caller caller) : Mutation<GiveRatingInput, Review>
{
    public override async Task<Review> Run(GiveRatingInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        reasons.AddIf(input.Score is < 1 or > 5, CommonErrors.OutOfRange, "score", ("min", 1), ("max", 5));
        reasons.AddIf(input.Text?.Length > Review.LongestText, CommonErrors.TooLong, "text", ("max", Review.LongestText));
        reasons.ThrowIfAny();
        var it = GlobalId.TryDecode(input.DocumentId, out var type, out var id)
            ? await MyRatingsQuery.Own(db, caller).FirstOrDefaultAsync(s => s.DocumentType == type && s.DocumentId == id, ct) : null;
        if (it is null) throw new Refused(CommonErrors.NotFound, "documentId", ("what", "Document"));
        if (it.FinishedAt is null) throw new Refused(VoiceErrors.TooEarly, "documentId");
        // Under whichever record the party was known then: a merge gives nobody a second voice.
        var mine = caller.PartyIds;
        if (await db.Set<Review>().AnyAsync(r => r.DocumentType == type && r.DocumentId == id && r.LiveKey != null && r.PartyId != null && mine.Contains(r.PartyId.Value), ct)) throw new Refused(VoiceErrors.Reviewed, "documentId");
        var review = new Review("OrgUnit", it.Org.Unit, caller.PartyId, type, id, input.Score, cipher.Protect(string.IsNullOrWhiteSpace(input.Text) ? null : input.Text.Trim()), it.Org);
        db.Add(review);
        return review;
    }
}
