using GraphQL.DataLoader;
using Platform.Contracts.Orders;

namespace Platform.Logistics;

/// <summary>What Logistics adds to an order.</summary>
[Extends(typeof(IOrder)), Needs(ShippingQueries.Read)]
internal static class OrderFields
{
    /// <summary>Shipments of the order that the viewer may see, oldest first.</summary>
    [Requires(nameof(IOrder.Id))]
    public static IDataLoaderResult<IReadOnlyList<Shipment>> Shipments([Parent] IOrder order, ShipmentsByOrder shipments) => shipments.Load(order.Id);

    /// <summary>Goods-issue notes of the order that the viewer may see, oldest first.</summary>
    [Requires(nameof(IOrder.Id))]
    public static IDataLoaderResult<IReadOnlyList<Fulfillment>> Fulfillments([Parent] IOrder order, FulfillmentsByOrder fulfillments) => fulfillments.Load(order.Id);
}
