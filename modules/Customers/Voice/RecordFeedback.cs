using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Administration;
using Platform.Customers.Data;
using Platform.Kernel.Security;

namespace Platform.Customers.Voice;

/// <summary>What somebody said.</summary>
internal sealed record RecordFeedbackInput : MutationInput
{
    /// <summary>What it is about.</summary>
    public required FeedbackKind Kind { get; init; }

    /// <summary>The words, 1 to 4,000 characters.</summary>
    public required string Text { get; init; }

    /// <summary>How it came in.</summary>
    public required ServiceChannel Channel { get; init; }

    /// <summary>Global id of whoever said it; a customer's own account is always itself. Null when nobody is named.</summary>
    [Id("Party")]
    public long? PartyId { get; init; }

    /// <summary>Code of the product, at most 64 characters; null when about none.</summary>
    public string? Product { get; init; }

    /// <summary>Topics, at most 10 of at most 30 characters, without commas; kept in lower case.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Whose it is; null is the caller's own unit.</summary>
    [Id("OrgUnit")]
    public long? OrgUnitId { get; init; }
}

/// <summary>Takes feedback in and hands it to the team of its kind. What the program would have called it is kept beside what the person chose, and changes nothing.</summary>
[Needs(VoicePermissions.FeedbackWrite)]
internal sealed class RecordFeedback(CustomersDb db, IOrganisation organisation, FeedbackClassifier classifier, FieldCipher cipher, Caller caller) : Mutation<RecordFeedbackInput, FeedbackItem>
{
    public override async Task<FeedbackItem> Run(RecordFeedbackInput input, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(input.Text)) throw new Refused(CommonErrors.Required, "text");
        if (input.Text.Length > FeedbackItem.LongestText) throw new Refused(CommonErrors.TooLong, "text", ("max", FeedbackItem.LongestText));
        if (input.Product?.Length > FeedbackItem.LongestProduct) throw new Refused(CommonErrors.TooLong, "product", ("max", FeedbackItem.LongestProduct));
        var tags = FeedbackTags.Read(input.Tags, "tags");
        var party = await db.Speaking(input.PartyId, caller, Scope, ct);
        var item = new FeedbackItem(input.Kind, party, cipher.Protect(input.Text.Trim())!, input.Channel, await organisation.Place(input.OrgUnitId, caller, Scope, ct));
        item.About(string.IsNullOrWhiteSpace(input.Product) ? null : input.Product.Trim(), tags);
        if ((await classifier.SuggestAsync(input.Text, ct)).FirstOrDefault() is { } guess) item.Suggest(guess.Kind, guess.Percent);
        db.Add(item);
        item.Route(await db.Set<FeedbackRoute>().Where(r => r.Kind == input.Kind).Select(r => (long?)r.TeamId).FirstOrDefaultAsync(ct));
        return item;
    }
}

/// <summary>Topics of feedback.</summary>
internal static class FeedbackTags
{
    /// <exception cref="Refused">Too many, too long, or with a comma.</exception>
    public static IReadOnlyList<string> Read(IReadOnlyList<string> tags, string field)
    {
        if (tags.Count > FeedbackItem.MostTags) throw new Refused(CommonErrors.TooMany, field, ("max", FeedbackItem.MostTags));
        for (var i = 0; i < tags.Count; i++)
            if (string.IsNullOrWhiteSpace(tags[i]) || tags[i].Length > FeedbackItem.LongestTag || tags[i].Contains(',', StringComparison.Ordinal)) throw new Refused(CommonErrors.InvalidFormat, $"{field}.{i}", ("expected", "1-30, no comma"));
        return [.. tags.Select(t => t.Trim().ToLowerInvariant()).Distinct()];
    }
}
