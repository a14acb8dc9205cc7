using Microsoft.EntityFrameworkCore;

namespace Platform.Logistics;

/// <summary>Shipments by id.</summary>
[Needs(ShippingQueries.Read)]
internal sealed class ShipmentSource(IDbContextFactory<LogisticsDb> contexts) : RowNodes<LogisticsDb, Shipment>(contexts)
{
    protected override IQueryable<Shipment> Rows(LogisticsDb db, Caller caller) => db.Visible<Shipment>(caller.Scope(ShippingQueries.Read)).Include(s => s.Lines).Include(s => s.Packages);
}

/// <summary>Waybills by id.</summary>
[Needs(ShippingQueries.Read)]
internal sealed class WaybillSource(IDbContextFactory<LogisticsDb> contexts) : RowNodes<LogisticsDb, Waybill>(contexts)
{
    protected override IQueryable<Waybill> Rows(LogisticsDb db, Caller caller) => db.Visible<Waybill>(caller.Scope(ShippingQueries.Read));
}

/// <summary>Fulfilments by id.</summary>
[Needs(ShippingQueries.Read)]
internal sealed class FulfillmentSource(IDbContextFactory<LogisticsDb> contexts) : RowNodes<LogisticsDb, Fulfillment>(contexts)
{
    protected override IQueryable<Fulfillment> Rows(LogisticsDb db, Caller caller) => db.Visible<Fulfillment>(caller.Scope(ShippingQueries.Read)).Include(f => f.Lines);
}
