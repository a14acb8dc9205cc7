using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;
using Platform.Kernel.Security;

namespace Platform.Customers.Voice;

/// <summary>What GraphQL shows of a review to staff.</summary>
internal sealed class ReviewType : ObjectType<Review>
{
    public ReviewType()
    {
        Shows(r => r.Id);
        Shows(r => r.Version);
        Shows("subjectId", r => GlobalId.Encode(r.SubjectType, r.SubjectId)).Reads(nameof(Review.SubjectType), nameof(Review.SubjectId)).NotNull().Described("Global id of what is reviewed.");
        Shows(r => r.PartyId).AsId("Party");
        Shows("documentId", r => r.DocumentId is { } id ? GlobalId.Encode(r.DocumentType!, id) : null).Reads(nameof(Review.DocumentType), nameof(Review.DocumentId)).Described("Global id of what it is about; null when about nothing.");
        Shows(r => r.Score);
        Shows(r => r.State);
        Shows(r => r.HiddenReason).NotSortable();
        Shows(r => r.RepliedAt);
        Shows(r => r.CreatedAt);
    }
}

/// <summary>The words of a review, stored sealed because people write names into them.</summary>
[Extends(typeof(Review))]
internal static class ReviewFields
{
    /// <summary>What was written; null when only the score counts.</summary>
    [Requires(nameof(Review.TextSealed))]
    public static string? Text([Parent] Review review, FieldCipher cipher) => cipher.Reveal(review.TextSealed);

    /// <summary>What was answered; null while nothing was.</summary>
    [Requires(nameof(Review.ReplySealed))]
    public static string? Reply([Parent] Review review, FieldCipher cipher) => cipher.Reveal(review.ReplySealed);
}

/// <summary>Reviews by id.</summary>
[Needs(VoicePermissions.ReviewWrite)]
internal sealed class ReviewNodes(IDbContextFactory<CustomersDb> dbs) : RowNodes<CustomersDb, Review>(dbs)
{
    protected override IQueryable<Review> Rows(CustomersDb db, Caller caller) => db.Visible<Review>(caller.Scope(VoicePermissions.ReviewWrite));
}

/// <summary>The published score of a shop, a provider or a member of staff, from the visible reviews of this moment.</summary>
/// <param name="SubjectId">Global id of what is rated.</param>
/// <param name="Reviews">How many visible reviews count.</param>
/// <param name="Score">Their mean with two decimals, half away from zero; null without one.</param>
/// <param name="Distribution">How many gave 1, 2, 3, 4 and 5.</param>
internal sealed record ServiceRating(string SubjectId, int Reviews, string? Score, IReadOnlyList<int> Distribution);

internal sealed class ServiceRatingType : ObjectType<ServiceRating>
{
    public ServiceRatingType() => ShowsAll();
}

/// <summary>A review as the public sees it: nobody is named.</summary>
/// <param name="Score">1 to 5.</param>
/// <param name="Text">What was written; null when nothing was.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Reply">What was answered; null while nothing was.</param>
internal sealed record PublicReview(int Score, string? Text, DateTime At, string? Reply);

internal sealed class PublicReviewType : ObjectType<PublicReview>
{
    public PublicReviewType() => ShowsAll();
}

/// <summary>Ratings for everybody.</summary>
[Extends(typeof(Query)), Open]
internal sealed class RatingQueries(IDbContextFactory<CustomersDb> dbs, FieldCipher cipher)
{
    /// <summary>Published scores of shops (OrgUnit), providers (ServiceProvider) or staff (Account); who was never reviewed has none.</summary>
    /// <param name="subjectIds">Global ids, at most 100.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<IReadOnlyList<ServiceRating>> ServiceRatings(IReadOnlyList<string> subjectIds, CancellationToken ct)
    {
        if (subjectIds.Count > 100) throw new Refused(CommonErrors.TooMany, "subjectIds", ("max", 100));
        var found = new List<ServiceRating>();
        await using var db = await dbs.CreateDbContextAsync(ct);
        foreach (var global in subjectIds)
        {
            if (!GlobalId.TryDecode(global, out var type, out var id)) continue;
            var scores = await db.Set<Review>().AsNoTracking().Where(r => r.SubjectType == type && r.SubjectId == id && r.State == ReviewState.Visible).GroupBy(r => r.Score).Select(g => new { Score = g.Key, Count = g.Count() }).ToListAsync(ct);
            var (count, sum) = (scores.Sum(s => s.Count), scores.Sum(s => (decimal)s.Score * s.Count));
            found.Add(new ServiceRating(global, count, count == 0 ? null : Math.Round(sum / count, 2, MidpointRounding.AwayFromZero).ToString("0.00", CultureInfo.InvariantCulture), [.. Enumerable.Range(1, 5).Select(n => scores.Where(s => s.Score == n).Sum(s => s.Count))]));
        }
        return found;
    }

    /// <summary>Visible reviews of a subject, newest first, without names.</summary>
    /// <param name="subjectId">Global id of a shop, provider or member of staff.</param>
    /// <param name="first">How many, 1 to 50.</param>
    /// <param name="before">Only those before this time, UTC; for the next page.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<IReadOnlyList<PublicReview>> PublicReviews(string subjectId, int first, DateTime? before, CancellationToken ct)
    {
        if (first is < 1 or > 50) throw new Refused(CommonErrors.OutOfRange, "first", ("min", 1), ("max", 50));
        if (!GlobalId.TryDecode(subjectId, out var type, out var id)) return [];
        await using var db = await dbs.CreateDbContextAsync(ct);
        var rows = db.Set<Review>().AsNoTracking().Where(r => r.SubjectType == type && r.SubjectId == id && r.State == ReviewState.Visible);
        if (before is { } at) rows = rows.Where(r => r.CreatedAt < at);
        var found = await rows.OrderByDescending(r => r.CreatedAt).ThenByDescending(r => r.Id).Take(first).ToListAsync(ct);
        return [.. found.Select(r => new PublicReview(r.Score, cipher.Reveal(r.TextSealed), r.CreatedAt, cipher.Reveal(r.ReplySealed)))];
    }
}

/// <summary>Reviews for staff.</summary>
[Extends(typeof(Query)), Needs(VoicePermissions.ReviewWrite)]
internal sealed class ReviewQueries(IDbContextFactory<CustomersDb> dbs, Caller caller)
{
    /// <summary>Reviews that the viewer may see, hidden and withdrawn ones included, newest first unless ordered otherwise.</summary>
    /// <param name="page">Filter, order and page.</param>
    public async Task<Connection<Review>> Reviews(PageRequest<Review> page)
    {
        await using var db = await dbs.CreateDbContextAsync();
        return await page.Read(db.Visible<Review>(caller.Scope(VoicePermissions.ReviewWrite)));
    }
}
