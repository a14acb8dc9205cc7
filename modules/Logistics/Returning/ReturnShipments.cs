using GraphQL.DataLoader;
using Platform.Contracts.AfterSales;

namespace Platform.Logistics;

/// <summary>What Logistics adds to a return.</summary>
[Extends(typeof(IReturn)), Needs(ShippingQueries.Read)]
internal static class ReturnShipments
{
    /// <summary>Its parcels that the viewer may see, oldest first: what the customer sends, and what goes back to the customer.</summary>
    [Requires(nameof(IReturn.Id))]
    public static IDataLoaderResult<IReadOnlyList<Shipment>> Shipments([Parent] IReturn it, ShipmentsByReturn shipments) => shipments.Load(it.Id);
}
