using Platform.Contracts.Logistics;

namespace Platform.Logistics;

/// <summary>The step from wanted lines to a reservation, shared by placing and asking again.</summary>
internal static class Reserving
{
    /// <summary>Holds or falls short; gives what is missing.</summary>
    public static async Task<IReadOnlyList<ShortLine>> ReserveAsync(LogisticsDb db, Allocator allocator, Reservation reservation, IReadOnlyList<Want> wants, string? regionCode, LogisticsOptions options, CancellationToken ct, long? onlyLocation = null)
    {
        var (shares, missing) = await allocator.TryAsync(wants, reservation.Org, regionCode, onlyLocation, ct);
        if (missing.Count > 0)
        {
            reservation.FallShort(missing);
            return missing;
        }
        DateTime? expires = options.ReservationHours > 0 ? db.Now.AddHours(options.ReservationHours) : null;
        reservation.Hold(shares.Select(s => Allocation.Promise(s, wants.First(w => w.LineId == s.LineId).Name, db.Now, expires)), expires);
        return [];
    }
}
