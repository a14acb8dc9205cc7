using GraphQL.DataLoader;
using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Orders;

namespace Platform.Logistics;

/// <summary>A parcel on its way, as whoever waits for it may know it.</summary>
/// <param name="Courier">Who carries it.</param>
/// <param name="Number">The number on it.</param>
/// <param name="Status">What became of it last.</param>
/// <param name="LastAt">When, UTC; null before the courier told anything.</param>
/// <param name="Scans">What the courier told, newest first.</param>
internal sealed record ParcelTrack(string Courier, string Number, ParcelStatus Status, DateTime? LastAt, IReadOnlyList<ParcelScan> Scans);

/// <summary>One thing that the courier told.</summary>
/// <param name="At">When it happened, UTC.</param>
/// <param name="Status">What it means.</param>
/// <param name="Text">The courier's words; may be empty.</param>
/// <param name="Place">Where; null when not told.</param>
internal sealed record ParcelScan(DateTime At, ParcelStatus Status, string Text, string? Place);

/// <summary>A parcel, for somebody who has proven nothing but a number and a phone.</summary>
/// <param name="Courier">Who carries it.</param>
/// <param name="Number">The number on it.</param>
/// <param name="Status">What became of it last.</param>
/// <param name="LastAt">When, UTC; null before the courier told anything.</param>
/// <param name="Scans">What happened to it, newest first.</param>
internal sealed record TrackedParcel(string Courier, string Number, ParcelStatus Status, DateTime? LastAt, IReadOnlyList<TrackedScan> Scans);

/// <summary>One thing that happened to a parcel, without the courier's words.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Status">What it means.</param>
internal sealed record TrackedScan(DateTime At, ParcelStatus Status);

internal sealed class ParcelTrackType : ObjectType<ParcelTrack>
{
    public ParcelTrackType() => ShowsAll();
}

internal sealed class ParcelScanType : ObjectType<ParcelScan>
{
    public ParcelScanType() => ShowsAll();
}

internal sealed class TrackedParcelType : ObjectType<TrackedParcel>
{
    public TrackedParcelType() => ShowsAll();
}

internal sealed class TrackedScanType : ObjectType<TrackedScan>
{
    public TrackedScanType() => ShowsAll();
}

/// <summary>Where the parcels of an order are; whoever may see the order may know.</summary>
[Extends(typeof(IOrder)), Needs(Permission)]
internal static class OrderParcels
{
    public const string Permission = "logistics:parcel:track";

    /// <summary>Its parcels that have a number, oldest first, with what the couriers told.</summary>
    [Requires(nameof(IOrder.Id))]
    public static IDataLoaderResult<IReadOnlyList<ParcelTrack>> Parcels([Parent] IOrder order, ParcelsByOrder loader) => loader.Load(order.Id);
}

/// <summary>The same without words and places, which may name people and where they live.</summary>
[Extends(typeof(ITrackedOrder)), Open]
internal static class TrackedParcels
{
    /// <summary>Its parcels that have a number, oldest first.</summary>
    public static async Task<IReadOnlyList<TrackedParcel>> Parcels([Parent] ITrackedOrder order, ParcelsByOrder loader, CancellationToken ct)
        => [.. (await loader.Load(order.OrderId).GetResultAsync(ct)).Select(p => new TrackedParcel(p.Courier, p.Number, p.Status, p.LastAt, [.. p.Scans.Select(s => new TrackedScan(s.At, s.Status))]))];
}

/// <summary>Parcels of orders that the viewer has reached already.</summary>
internal sealed class ParcelsByOrder(IDbContextFactory<LogisticsDb> contexts) : BatchLoader<long, IReadOnlyList<ParcelTrack>>
{
    protected override async Task<Func<long, IReadOnlyList<ParcelTrack>>> Fetch(IReadOnlyList<long> keys, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var waybills = await db.Shipments.AsNoTracking().Where(s => s.OrderId != null && keys.Contains(s.OrderId.Value))
            .Join(db.Waybills.Where(w => w.ActivePackageId != null && w.Number != null && w.Courier != null), s => s.Id, w => w.ShipmentId, (s, w) => new { s.OrderId, w.Id, w.Courier, w.Number, w.Parcel, w.LastEventAt })
            .OrderBy(w => w.Id).ToListAsync(ct);
        var (couriers, numbers) = (waybills.Select(w => w.Courier!).Distinct().ToList(), waybills.Select(w => w.Number!).Distinct().ToList());
        var told = numbers.Count == 0 ? Enumerable.Empty<TrackingEvent>().ToLookup(e => (e.Courier, e.Number))
            : (await db.TrackingEvents.AsNoTracking().Where(e => couriers.Contains(e.Courier) && numbers.Contains(e.Number)).ToListAsync(ct)).ToLookup(e => (e.Courier, e.Number));
        var parcels = waybills.ToLookup(w => w.OrderId!.Value, w => new ParcelTrack(w.Courier!, w.Number!, w.Parcel, w.LastEventAt,
            [.. told[(w.Courier!, w.Number!)].OrderByDescending(e => e.OccurredAt).ThenByDescending(e => e.Status).Select(e => new ParcelScan(e.OccurredAt, e.Status, e.RawText, e.Place))]));
        return key => [.. parcels[key]];
    }
}
