using GraphQL.DataLoader;
using Platform.Kernel.Flow;

namespace Platform.Logistics;

/// <summary>What the schema shows of a fulfilment.</summary>
internal sealed class FulfillmentType : ObjectType<Fulfillment>
{
    public FulfillmentType()
    {
        Shows(f => f.Id);
        Shows(f => f.Version);
        Shows(f => f.Number);
        ShowsHistory("logistics:shipment:history");
        Shows(f => f.IssueNoteNumber);
        Shows(f => f.OrderId).AsId("Order");
        Shows(f => f.OrderNumber);
        Shows(f => f.ShipmentId).AsId(nameof(Shipment));
        Shows(f => f.LocationId).AsId(nameof(StockLocation));
        Shows(f => f.State);
        Shows(f => f.NotifiedAt);
        Shows(f => f.PickerId).AsId("Account");
        Shows(f => f.PickedAt);
        Shows(f => f.PackedAt);
        Shows(f => f.ShippedAt);
        Shows(f => f.Lines);
        Shows(f => f.CreatedAt);
        Shows(f => f.UpdatedAt);
    }
}

/// <summary>What the schema shows of a note's line.</summary>
internal sealed class FulfillmentLineType : ObjectType<FulfillmentLine>
{
    public FulfillmentLineType()
    {
        Shows(l => l.Id);
        Shows(l => l.Sku);
        Shows(l => l.Name);
        Shows(l => l.Quantity);
        Shows(l => l.Picked);
    }
}

/// <summary>What a fulfilment shows beyond its own columns.</summary>
[Extends(typeof(Fulfillment)), Needs(ShippingQueries.Read)]
internal static class FulfillmentFields
{
    /// <summary>What the viewer may do with it next, and what is in the way: money that is not held shows here.</summary>
    [Requires(nameof(Logistics.Fulfillment.State), nameof(Logistics.Fulfillment.ShipmentId), nameof(Logistics.Fulfillment.OrderId))]
    public static IDataLoaderResult<IReadOnlyList<Transition>> AvailableTransitions([Parent] Fulfillment fulfillment, MovesOfFulfillment moves) => moves.Load(fulfillment);
}
