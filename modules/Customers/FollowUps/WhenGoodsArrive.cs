using Platform.Contracts.Logistics;
using Platform.Contracts.Orders;

namespace Platform.Customers.FollowUps;

/// <summary>
/// After goods have arrived the customer is asked whether all is well: once per order, after the last parcel. A shipment without an order has no
/// customer to ask.
/// </summary>
internal sealed class WhenGoodsArrive(FollowUpPlanner planner, IOrders orders) : IReaction<ShipmentDelivered>
{
    public async Task On(ShipmentDelivered e, CancellationToken ct)
    {
        if (e.OrderId is not { } id) return;
        var order = (await orders.Brief([id], ct)).GetValueOrDefault(id);
        var document = new SubjectRef("Order", id);
        await planner.AcceptAsync(FollowUpSubject.Delivery, document, order?.Number ?? "", null, order?.PartyId, e.DeliveredAt, finished: true, ct);
        await planner.FinishAsync(document, e.DeliveredAt, null, ct);
    }
}
