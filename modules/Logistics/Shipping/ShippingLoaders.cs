using Microsoft.EntityFrameworkCore;

namespace Platform.Logistics;

/// <summary>Waybills of shipments that the viewer has reached.</summary>
internal sealed class WaybillsByShipment(IDbContextFactory<LogisticsDb> contexts) : BatchLoader<long, IReadOnlyList<Waybill>>
{
    protected override async Task<Func<long, IReadOnlyList<Waybill>>> Fetch(IReadOnlyList<long> keys, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = (await db.Waybills.AsNoTracking().Where(w => keys.Contains(w.ShipmentId)).OrderBy(w => w.Id).ToListAsync(ct)).ToLookup(w => w.ShipmentId);
        return key => [.. rows[key]];
    }
}

/// <summary>The fulfilment in force of shipments; the newest when all are cancelled.</summary>
internal sealed class FulfillmentByShipment(IDbContextFactory<LogisticsDb> contexts, Caller caller) : BatchLoader<long, Fulfillment?>
{
    protected override async Task<Func<long, Fulfillment?>> Fetch(IReadOnlyList<long> keys, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = (await db.Visible<Fulfillment>(caller.Scope(ShippingQueries.Read)).Include(f => f.Lines).Where(f => keys.Contains(f.ShipmentId)).ToListAsync(ct)).ToLookup(f => f.ShipmentId);
        return key => rows[key].OrderBy(f => f.State == FulfillmentState.Cancelled).ThenByDescending(f => f.Id).FirstOrDefault();
    }
}

/// <summary>Shipments of orders, as far as the viewer reaches them.</summary>
internal sealed class ShipmentsByOrder(IDbContextFactory<LogisticsDb> contexts, Caller caller) : BatchLoader<long, IReadOnlyList<Shipment>>
{
    protected override async Task<Func<long, IReadOnlyList<Shipment>>> Fetch(IReadOnlyList<long> keys, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = (await db.Visible<Shipment>(caller.Scope(ShippingQueries.Read)).Include(s => s.Lines).Include(s => s.Packages)
            .Where(s => s.OrderId != null && keys.Contains(s.OrderId.Value)).OrderBy(s => s.Id).ToListAsync(ct)).ToLookup(s => s.OrderId!.Value);
        return key => [.. rows[key]];
    }
}

/// <summary>Parcels of returns, as far as the viewer reaches them.</summary>
internal sealed class ShipmentsByReturn(IDbContextFactory<LogisticsDb> contexts, Caller caller) : BatchLoader<long, IReadOnlyList<Shipment>>
{
    protected override async Task<Func<long, IReadOnlyList<Shipment>>> Fetch(IReadOnlyList<long> keys, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = (await db.Visible<Shipment>(caller.Scope(ShippingQueries.Read)).Include(s => s.Lines).Include(s => s.Packages)
            .Where(s => s.ReturnId != null && keys.Contains(s.ReturnId.Value)).OrderBy(s => s.Id).ToListAsync(ct)).ToLookup(s => s.ReturnId!.Value);
        return key => [.. rows[key]];
    }
}

/// <summary>Fulfilments of orders, as far as the viewer reaches them.</summary>
internal sealed class FulfillmentsByOrder(IDbContextFactory<LogisticsDb> contexts, Caller caller) : BatchLoader<long, IReadOnlyList<Fulfillment>>
{
    protected override async Task<Func<long, IReadOnlyList<Fulfillment>>> Fetch(IReadOnlyList<long> keys, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = (await db.Visible<Fulfillment>(caller.Scope(ShippingQueries.Read)).Include(f => f.Lines)
            .Where(f => f.OrderId != null && keys.Contains(f.OrderId.Value)).OrderBy(f => f.Id).ToListAsync(ct)).ToLookup(f => f.OrderId!.Value);
        return key => [.. rows[key]];
    }
}

/// <summary>Tracking events of waybills, newest first.</summary>
internal sealed class TrackingByWaybill(IDbContextFactory<LogisticsDb> contexts) : BatchLoader<(string Courier, string Number), IReadOnlyList<TrackingEvent>>
{
    protected override async Task<Func<(string Courier, string Number), IReadOnlyList<TrackingEvent>>> Fetch(IReadOnlyList<(string Courier, string Number)> keys, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var (couriers, numbers) = (keys.Select(k => k.Courier).Distinct().ToList(), keys.Select(k => k.Number).Distinct().ToList());
        var rows = (await db.TrackingEvents.AsNoTracking().Where(e => couriers.Contains(e.Courier) && numbers.Contains(e.Number)).ToListAsync(ct)).ToLookup(e => (e.Courier, e.Number));
        return key => [.. rows[key].OrderByDescending(e => e.OccurredAt).ThenByDescending(e => e.Status)];
    }
}

/// <summary>What can be done next with fulfilments, with the money and the labels of all of them asked for at once.</summary>
internal sealed class MovesOfFulfillment(IDbContextFactory<LogisticsDb> contexts, Contracts.Orders.IOrders orders, Caller caller) : BatchLoader<Fulfillment, IReadOnlyList<Kernel.Flow.Transition>>
{
    protected override async Task<Func<Fulfillment, IReadOnlyList<Kernel.Flow.Transition>>> Fetch(IReadOnlyList<Fulfillment> keys, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var ids = keys.Select(k => k.ShipmentId).ToList();
        var labelled = await db.Shipments.Where(s => ids.Contains(s.Id) && s.State != ShipmentState.Created && s.State != ShipmentState.Cancelled).Select(s => s.Id).ToListAsync(ct);
        var secured = await orders.FundsSecured([.. keys.Select(k => k.OrderId).OfType<long>().Distinct()], ct);
        return it =>
        {
            (it.Labelled, it.FundsSecured) = (labelled.Contains(it.ShipmentId), it.OrderId is not { } order || secured.GetValueOrDefault(order));
            return FulfillmentFlow.Table.Available(it, caller);
        };
    }
}
