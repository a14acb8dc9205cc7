using Microsoft.Extensions.Options;
using Platform.Contracts.Logistics;

namespace Platform.Orders;

/// <summary>Counts what arrived; where the deployment says so, the clock of automatic confirmation starts.</summary>
internal sealed class WhenShipmentDelivered(OrdersDb db, IOptions<OrdersSettings> settings) : IReaction<ShipmentDelivered>
{
    public async Task On(ShipmentDelivered e, CancellationToken ct)
    {
        if (e.OrderId is not { } id || await db.Load(id, ct) is not { } order) return;
        order.TakeDelivery(e.ShipmentId, e.Lines, e.DeliveredAt);
        if (settings.Value.AutoConfirm.Days > 0 && order.IsDelivered) order.StartAutoConfirm(e.DeliveredAt.AddDays(settings.Value.AutoConfirm.Days));
    }
}
