using Platform.Customers.Data;
using Platform.Kernel.Security;

namespace Platform.Customers.Voice;

/// <summary>Which review.</summary>
internal sealed record WithdrawReviewInput : ChangeInput;

/// <summary>Takes a review back: it is not shown and does not count from this moment on. A customer's own account takes back its own only.</summary>
[Needs(VoicePermissions.ReviewWrite)]
internal sealed class WithdrawReview(CustomersDb db, Caller caller) : Mutation<WithdrawReviewInput, Review>
{
    public override async Task<Review> Run(WithdrawReviewInput input, CancellationToken ct)
    {
        var review = await db.Take<Review>(input, Scope, null, ct);
        if (caller.PartyId is { } me && review.PartyId != me) throw new Refused(VoiceErrors.NotYours, "id");
        review.Withdraw();
        return review;
    }
}

/// <summary>Which review, and whether it is shown.</summary>
internal sealed record ModerateReviewInput : ChangeInput
{
    /// <summary>True shows it again, false hides it.</summary>
    public required bool Visible { get; init; }

    /// <summary>Why it is hidden, at most 200 characters; needed to hide it.</summary>
    public string? Reason { get; init; }
}

/// <summary>Hides a review that breaks the rules, or shows it again. A bad score is no reason: who hid what and why is in the audit trail.</summary>
[Needs(VoicePermissions.ReviewModerate)]
internal sealed class ModerateReview(CustomersDb db) : Mutation<ModerateReviewInput, Review>
{
    public override async Task<Review> Run(ModerateReviewInput input, CancellationToken ct)
    {
        if (!input.Visible && string.IsNullOrWhiteSpace(input.Reason)) throw new Refused(CommonErrors.Required, "reason");
        if (input.Reason?.Length > Review.LongestReason) throw new Refused(CommonErrors.TooLong, "reason", ("max", Review.LongestReason));
        var review = await db.Take<Review>(input, Scope, null, ct);
        if (input.Visible) review.Show();
        else review.Hide(input.Reason!.Trim());
        return review;
    }
}

/// <summary>Which review, and what is said to it.</summary>
internal sealed record ReplyReviewInput : ChangeInput
{
    /// <summary>What everybody may read, 1 to 1,000 characters.</summary>
    public required string Text { get; init; }
}

/// <summary>Answers a review in public; a second reply replaces the first.</summary>
[Needs(VoicePermissions.ReviewReply)]
internal sealed class ReplyReview(CustomersDb db, FieldCipher cipher) : Mutation<ReplyReviewInput, Review>
{
    public override async Task<Review> Run(ReplyReviewInput input, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(input.Text)) throw new Refused(CommonErrors.Required, "text");
        if (input.Text.Length > Review.LongestText) throw new Refused(CommonErrors.TooLong, "text", ("max", Review.LongestText));
        var review = await db.Take<Review>(input, Scope, null, ct);
        review.Reply(cipher.Protect(input.Text.Trim())!, db.Now);
        return review;
    }
}
