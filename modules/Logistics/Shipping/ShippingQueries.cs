using Microsoft.EntityFrameworkCore;

namespace Platform.Logistics;

/// <summary>Reads of shipments and of the work on them.</summary>
[Extends(typeof(Query)), Needs(Read)]
internal sealed class ShippingQueries(IDbContextFactory<LogisticsDb> contexts, Caller caller)
{
    public const string Read = "logistics:shipment:read";

    /// <summary>Shipments within the viewer's reach, newest first.</summary>
    /// <param name="page">Filter, order and page.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<Connection<Shipment>> Shipments(PageRequest<Shipment> page, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await page.Read(db.Visible<Shipment>(caller.Scope(Read)));
    }

    /// <summary>One shipment; null when there is none or the viewer may not see it.</summary>
    /// <param name="id">Global id.</param>
    /// <param name="source">Loads it.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<Shipment?> Shipment([Id(nameof(Logistics.Shipment))] long id, INodeSource<Shipment> source, CancellationToken ct)
        => (await source.Load([id], caller, ct)).GetValueOrDefault(id);

    /// <summary>Goods-issue notes within the viewer's reach, newest first.</summary>
    /// <param name="page">Filter, order and page.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<Connection<Fulfillment>> Fulfillments(PageRequest<Fulfillment> page, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await page.Read(db.Visible<Fulfillment>(caller.Scope(Read)));
    }

    /// <summary>The waybill of a number with everything its courier told; null when there is none or the viewer may not see it.</summary>
    /// <param name="waybill">Waybill number as printed.</param>
    /// <param name="courier">Courier connection; null takes the newest waybill of that number.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<Waybill?> TrackShipment(string waybill, string? courier, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var number = waybill.Trim();
        return await db.Visible<Waybill>(caller.Scope(Read)).Where(w => w.Number == number && (courier == null || w.Courier == courier)).OrderByDescending(w => w.Id).FirstOrDefaultAsync(ct);
    }
}
