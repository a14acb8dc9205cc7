using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Customers;

namespace Platform.AfterSales;

/// <summary>What somebody learns of a case who knows its number and the phone.</summary>
/// <param name="Number">The number that was asked for.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Stage">How far it is.</param>
/// <param name="OpenedAt">When it came in, UTC.</param>
/// <param name="RespondedAt">When the first answer was given, UTC; null before.</param>
/// <param name="ResolvedAt">When it was settled, UTC; null before.</param>
/// <param name="VisitFrom">Beginning of the next agreed visit, UTC; null without one.</param>
/// <param name="VisitTo">End of the next agreed visit, UTC; null without one.</param>
internal sealed record TrackedCase(string Number, CaseKind Kind, CaseStage Stage, DateTime OpenedAt, DateTime? RespondedAt, DateTime? ResolvedAt, DateTime? VisitFrom, DateTime? VisitTo);

internal sealed class TrackedCaseType : ObjectType<TrackedCase>
{
    public TrackedCaseType() => ShowsAll();
}

/// <summary>Following a case without an account.</summary>
[Extends(typeof(Query)), Open]
internal sealed class CaseTracking(IDbContextFactory<AfterSalesDb> dbs, ContactSeal seal, IParties parties, IThrottle throttle, Caller caller)
{
    /// <summary>
    /// How far a case is, for whoever knows its number and the phone of its customer, or of who came with it. Null for a number that does not exist and for another phone
    /// alike. Thirty questions in ten minutes from a network address and ten an hour about one number; RATE_LIMITED after that.
    /// </summary>
    /// <param name="number">The case's number.</param>
    /// <param name="phone">Phone as people write it.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<TrackedCase?> TrackCase(string number, string phone, CancellationToken ct)
    {
        var tidy = number.Trim().ToUpperInvariant();
        await throttle.Count("track-address", caller.Ip ?? "", 30, TimeSpan.FromMinutes(10), ct);
        await throttle.Count("track-case", tidy, 10, TimeSpan.FromHours(1), ct);
        if (tidy.Length is 0 or > 40 || phone.Length > 60 || ContactSeal.Digits(phone) is not { Length: >= 5 }) return null;
        var (index, callers) = (seal.Phone(phone), await parties.ByContact(phone, ct));
        await using var db = await dbs.CreateDbContextAsync(ct);
        var it = await db.Set<Case>().AsNoTracking().FirstOrDefaultAsync(c => c.Number == tidy, ct);
        if (it is null || !(await IsOfAsync(it.PartyId, callers, ct) || await db.Set<CaseEntry>().AnyAsync(e => e.CaseId == it.Id && e.PhoneIndex == index, ct))) return null;
        var now = db.Now;
        var visit = await db.Set<WorkOrder>().AsNoTracking().Where(w => w.CaseId == it.Id && w.ScheduledTo > now && w.StartedAt == null).OrderBy(w => w.ScheduledFrom).Select(w => new { w.ScheduledFrom, w.ScheduledTo }).FirstOrDefaultAsync(ct);
        return new TrackedCase(it.Number, it.Kind, it.Stage, it.OpenedAt, it.RespondedAt, it.ResolvedAt, visit?.ScheduledFrom, visit?.ScheduledTo);
    }

    async Task<bool> IsOfAsync(long? partyId, IReadOnlyList<long> callers, CancellationToken ct)
        => partyId is { } id && callers.Count > 0 && (await parties.Family([id], ct))[id].Any(callers.Contains);
}
