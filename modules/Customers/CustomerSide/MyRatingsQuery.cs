using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;
using Platform.Customers.FollowUps;
using Platform.Customers.Voice;
using Platform.Kernel.Security;

namespace Platform.Customers.CustomerSide;

/// <summary>Something that was done for the customer, and what the customer said about it.</summary>
/// <param name="DocumentId">Global id of the order, case or work order.</param>
/// <param name="Number">Its number.</param>
/// <param name="FinishedAt">When it was delivered or settled, UTC.</param>
/// <param name="Score">1 to 5; null while it is not rated.</param>
/// <param name="Text">What was written; null when nothing was.</param>
/// <param name="RatedAt">When, UTC; null while it is not rated.</param>
/// <param name="Reply">What was answered in public; null while nothing was.</param>
internal sealed record OwnRating(string DocumentId, string Number, DateTime FinishedAt, int? Score, string? Text, DateTime? RatedAt, string? Reply);

internal sealed class OwnRatingType : ObjectType<OwnRating>
{
    public OwnRatingType() => ShowsAll();
}

/// <summary>What a customer may rate or has rated.</summary>
[Extends(typeof(Query)), Needs(Permission)]
internal sealed class MyRatingsQuery(IDbContextFactory<CustomersDb> dbs, FieldCipher cipher, Caller caller)
{
    public const string Permission = "customers:review:own";
    const int Most = 50;
    static readonly FollowUpSubject[] Rated = [FollowUpSubject.Case, FollowUpSubject.Delivery, FollowUpSubject.WorkOrder];

    /// <summary>What was done for the party that the viewer is within half a year, newest first, at most 50, with its rating; rated with <c>giveRating</c>.</summary>
    /// <param name="ct">Ends with the request.</param>
    public async Task<IReadOnlyList<OwnRating>> MyRatings(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var (since, mine) = (db.Now.AddDays(-183), caller.PartyIds);
        var done = await Own(db, caller).AsNoTracking().Where(s => s.FinishedAt > since).OrderByDescending(s => s.FinishedAt).ThenByDescending(s => s.Id).Take(Most).ToListAsync(ct);
        var ids = done.Select(s => s.DocumentId).ToList();
        var said = (await db.Set<Review>().AsNoTracking().Where(r => r.DocumentId != null && ids.Contains(r.DocumentId.Value) && r.LiveKey != null && r.PartyId != null && mine.Contains(r.PartyId.Value)).ToListAsync(ct))
            .ToLookup(r => (r.DocumentType!, r.DocumentId!.Value));
        return [.. done.Select(s => Of(s, said[(s.DocumentType, s.DocumentId)].MaxBy(r => r.Id)))];
    }

    OwnRating Of(CareSubject done, Review? said)
        => new(GlobalId.Encode(done.DocumentType, done.DocumentId), done.Number, done.FinishedAt!.Value, said?.Score, cipher.Reveal(said?.TextSealed), said?.CreatedAt, cipher.Reveal(said?.ReplySealed));

    /// <summary>What the company did for the party that asks.</summary>
    public static IQueryable<CareSubject> Own(CustomersDb db, Caller caller)
    {
        var mine = caller.PartyIds;
        return db.Set<CareSubject>().Where(s => Rated.Contains(s.Type) && s.PartyId != null && mine.Contains(s.PartyId.Value));
    }
}
