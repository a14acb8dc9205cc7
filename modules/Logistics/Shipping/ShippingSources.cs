using Microsoft.EntityFrameworkCore;

namespace Platform.Logistics;

/// <summary>Shipments by id.</summary>
[Needs(ShippingQueries.Read)]
internal sealed class ShipmentSource(IDbContextFactory<LogisticsDb> contexts) : INodeSource<Shipment>
{
    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<long, Shipment>> Load(IReadOnlyCollection<long> ids, Caller caller, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Visible<Shipment>(caller.Scope(ShippingQueries.Read)).Include(s => s.Lines).Include(s => s.Packages).Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, ct);
    }
}

/// <summary>Waybills by id.</summary>
[Needs(ShippingQueries.Read)]
internal sealed class WaybillSource(IDbContextFactory<LogisticsDb> contexts) : INodeSource<Waybill>
{
    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<long, Waybill>> Load(IReadOnlyCollection<long> ids, Caller caller, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Visible<Waybill>(caller.Scope(ShippingQueries.Read)).Where(w => ids.Contains(w.Id)).ToDictionaryAsync(w => w.Id, ct);
    }
}

/// <summary>Fulfilments by id.</summary>
[Needs(ShippingQueries.Read)]
internal sealed class FulfillmentSource(IDbContextFactory<LogisticsDb> contexts) : INodeSource<Fulfillment>
{
    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<long, Fulfillment>> Load(IReadOnlyCollection<long> ids, Caller caller, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Visible<Fulfillment>(caller.Scope(ShippingQueries.Read)).Include(f => f.Lines).Where(f => ids.Contains(f.Id)).ToDictionaryAsync(f => f.Id, ct);
    }
}
