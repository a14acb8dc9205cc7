namespace Platform.Logistics;

/// <summary>What a set of tracking events says of a parcel.</summary>
/// <param name="Status">Its status.</param>
/// <param name="At">When it came to this status, UTC.</param>
/// <param name="Reason">Why, for what went wrong; null otherwise.</param>
/// <param name="WasRefused">Whether the receiver refused it on the way to this status.</param>
/// <param name="NewestAt">When the newest event happened, UTC; null without events.</param>
internal sealed record ParcelFate(ParcelStatus Status, DateTime At, string? Reason, bool WasRefused, DateTime? NewestAt)
{
    /// <summary>
    /// A function of the set alone: events are put in order of time, then rank, then id, so it does not matter in which order they came or
    /// how often. Delivered and Returned stay; from Delivered only a refusal or a return leads on, and Returned is reached from there only
    /// through one of the two. Signed for on the way back means signed for by the sender.
    /// </summary>
    public static ParcelFate Of(IEnumerable<TrackingEvent> events)
    {
        var set = events.DistinctBy(e => e.EventId).OrderBy(e => e.OccurredAt).ThenBy(e => e.Status).ThenBy(e => e.EventId, StringComparer.Ordinal).ToList();
        var seen = set.Exists(e => e.Status is >= ParcelStatus.PickedUp and not (ParcelStatus.Cancelled or ParcelStatus.Expired));
        var fate = new ParcelFate(ParcelStatus.Unknown, default, null, false, set.Count == 0 ? null : set[^1].OccurredAt);
        ParcelStatus? back = null;
        foreach (var e in set)
        {
            if (Next(fate.Status, e.Status, back, seen) is not { } next) continue;
            back = next switch { ParcelStatus.Refused or ParcelStatus.Returning => next, ParcelStatus.Delivered => null, _ => back };
            fate = fate with
            {
                Status = next, At = next == fate.Status ? fate.At : e.OccurredAt, WasRefused = fate.WasRefused || next == ParcelStatus.Refused,
                Reason = Explained(next) ? e.Reason ?? (e.RawText.Length > 0 ? e.RawText : e.RawCode) : null,
            };
        }
        return fate;
    }

    /// <summary>What several packages come to: finished when all are; until then the most troubled, then the slowest speaks for the shipment.</summary>
    public static ParcelFate Together(IReadOnlyCollection<ParcelFate> packages)
    {
        var newest = packages.Max(p => p.NewestAt);
        var open = packages.Where(p => p.Status is not (ParcelStatus.Delivered or ParcelStatus.Returned)).ToList();
        var speaker = open.Count > 0 ? open.OrderByDescending(p => Explained(p.Status) || p.Status == ParcelStatus.Returning).ThenBy(p => p.Status).First() : packages.MaxBy(p => p.At)!;
        if (open.Count == 0 && packages.Select(p => p.Status).Distinct().Count() > 1) speaker = speaker with { Status = ParcelStatus.Exception, Reason = "PARTLY_RETURNED" };
        return speaker with { NewestAt = newest, WasRefused = packages.Any(p => p.WasRefused) };
    }

    static bool Explained(ParcelStatus status)
        => status is ParcelStatus.Exception or ParcelStatus.AttemptFailed or ParcelStatus.Refused or ParcelStatus.Lost or ParcelStatus.Cancelled;

    /// <summary>The status after an event; null when it changes nothing.</summary>
    static ParcelStatus? Next(ParcelStatus now, ParcelStatus told, ParcelStatus? back, bool seen) => (now, told) switch
    {
        (_, ParcelStatus.Unknown or ParcelStatus.Expired) => null,
        (ParcelStatus.Returned, _) => null,
        (_, ParcelStatus.Cancelled) => seen ? null : told,
        (ParcelStatus.Cancelled, _) => null,
        (ParcelStatus.Delivered, ParcelStatus.Refused or ParcelStatus.Returning) => told,
        (ParcelStatus.Delivered, _) => null,
        (_, ParcelStatus.Created or ParcelStatus.InfoReceived) => told > now ? told : null,
        (_, ParcelStatus.Delivered) when back == ParcelStatus.Returning => ParcelStatus.Returned,
        (_, ParcelStatus.Refused) when back == ParcelStatus.Returning => null,
        (_, ParcelStatus.Delivered or ParcelStatus.Returned or ParcelStatus.Refused or ParcelStatus.Returning or ParcelStatus.Lost or ParcelStatus.Exception) => told,
        // Once it goes back, a scan says only that it moves; after a hold-up, that it moves again.
        _ => back ?? told,
    };
}
