namespace Platform.Orders;

/// <summary>Where an order's goods are, from its lines.</summary>
internal static class Fulfillment
{
    public static OrderFulfillmentStatus Of(Order order)
    {
        var (all, shipped, delivered) = (order.Lines.Sum(l => l.Quantity), order.Lines.Sum(l => l.ShippedQuantity), order.Lines.Sum(l => l.DeliveredQuantity));
        if (order.IsAllReturned) return OrderFulfillmentStatus.ReturnedToSender;
        if (order.ReceivedAt is not null || (all > 0 && delivered >= all)) return OrderFulfillmentStatus.Delivered;
        if (delivered > 0) return OrderFulfillmentStatus.PartiallyDelivered;
        if (shipped > 0) return shipped >= all ? OrderFulfillmentStatus.Shipped : OrderFulfillmentStatus.PartiallyShipped;
        return order.StockPromise switch
        {
            StockPromise.Reserved => OrderFulfillmentStatus.Allocated,
            StockPromise.Short => OrderFulfillmentStatus.Backordered,
            _ => OrderFulfillmentStatus.None,
        };
    }
}
