using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Administration;
using Platform.Customers.Data;
using Platform.Kernel.Security;

namespace Platform.Customers.Voice;

/// <summary>A review.</summary>
internal sealed record PublishReviewInput : MutationInput
{
    /// <summary>Global id of what is reviewed: an OrgUnit (shop, seller), a ServiceProvider or an Account (staff).</summary>
    public required string SubjectId { get; init; }

    /// <summary>Global id of the order, case or work order it is about; null when about none.</summary>
    public string? DocumentId { get; init; }

    /// <summary>1 (bad) to 5 (good).</summary>
    public required int Score { get; init; }

    /// <summary>What everybody may read, at most 1,000 characters; null when only the score counts.</summary>
    public string? Text { get; init; }

    /// <summary>Global id of whoever says it, where staff writes it down; a customer's own account is always itself.</summary>
    [Id("Party")]
    public long? PartyId { get; init; }
}

/// <summary>Publishes a review at once. A party has one standing review of a subject for a document.</summary>
[Needs(VoicePermissions.ReviewWrite)]
internal sealed class PublishReview(CustomersDb db, IOrganisation organisation, IEnumerable<INamesOf> names, FieldCipher cipher, Caller caller) : Mutation<PublishReviewInput, Review>
{
    static readonly string[] Subjects = ["OrgUnit", "ServiceProvider", "Account"], Documents = ["Order", "Case", "WorkOrder"];

    public override async Task<Review> Run(PublishReviewInput input, CancellationToken ct)
    {
        if (input.Score is < 1 or > 5) throw new Refused(CommonErrors.OutOfRange, "score", ("min", 1), ("max", 5));
        if (input.Text?.Length > Review.LongestText) throw new Refused(CommonErrors.TooLong, "text", ("max", Review.LongestText));
        var (type, subject) = Decode(input.SubjectId, Subjects) ?? throw new Refused(VoiceErrors.Subject, "subjectId");
        if (names.FirstOrDefault(n => n.Type == type) is { } known && !(await known.Names([subject], ct)).ContainsKey(subject)) throw new Refused(CommonErrors.NotFound, "subjectId", ("what", type));
        (string Type, long Id)? document = input.DocumentId is null ? null : Decode(input.DocumentId, Documents) ?? throw new Refused(CommonErrors.NotFound, "documentId", ("what", "Document"));
        var party = await db.Speaking(input.PartyId, caller, Scope, ct);
        var org = type == "OrgUnit" && await organisation.PathOf(subject, ct) is { } shop ? shop : caller.Home ?? await organisation.HeadOffice(ct);
        var review = new Review(type, subject, party, document?.Type, document?.Id, input.Score, cipher.Protect(string.IsNullOrWhiteSpace(input.Text) ? null : input.Text.Trim()), org);
        if (review.LiveKey is { } key && await db.Set<Review>().AnyAsync(r => r.LiveKey == key, ct)) throw new Refused(VoiceErrors.Reviewed, "subjectId");
        db.Add(review);
        return review;
    }

    static (string Type, long Id)? Decode(string text, string[] types) => GlobalId.TryDecode(text, out var type, out var id) && types.Contains(type) ? (type, id) : null;
}
