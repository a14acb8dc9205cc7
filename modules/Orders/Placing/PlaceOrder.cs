namespace Platform.Orders;

/// <summary>
/// Places an order, or writes down a draft that the customer has yet to confirm. Stock, audit, escrow and notices follow by themselves
/// after it is saved. A refusal saves nothing and names every field at fault.
/// </summary>
[Needs(OrderFlow.Place)]
internal sealed class PlaceOrder(OrdersDb db, Placement placement) : Mutation<PlaceOrder.PlaceOrderInput, Order>
{
    /// <summary>What is ordered.</summary>
    internal sealed record PlaceOrderInput : OrderInput
    {
        /// <summary>True: only written down; confirmOrder makes it an order.</summary>
        public bool IsDraft { get; init; }

        /// <summary>Code of an offer that is reserved for the customer, upper or lower case: its value is taken off the goods, once. A cancelled order gives it back.</summary>
        public string? OfferCode { get; init; }
    }

    public override async Task<Order> Run(PlaceOrderInput input, CancellationToken ct)
    {
        var order = Order.Place(await placement.Check(input, strict: true, Scope, ct, input.OfferCode) with { IsDraft = input.IsDraft });
        db.Add(order);
        if (order.OfferId is { } offer) db.Add(new OfferUse { OfferId = offer, OrderId = order.Id });
        return order;
    }
}
