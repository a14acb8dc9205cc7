using Microsoft.EntityFrameworkCore;
using Platform.Administration.Starting;
using Platform.Kernel.Data;
using Platform.Kernel.Errors;
using Platform.Kernel.Graph;
using Platform.Logistics;
using Platform.Orders;

namespace Platform.Host.Demo;

/// <summary>What the demonstration shop's people do with an order, one step at a time, so that orders end up at every stage.</summary>
internal sealed class DemoDay(DemoShop shop)
{
    /// <summary>Makes the order's next step; false when it stays where it is.</summary>
    public async Task<bool> MoveAsync(long id, int index, CancellationToken ct)
    {
        var order = await shop.ReadAsync(s => s.GetRequiredService<OrdersDb>().Whole.AsNoTracking().SingleAsync(o => o.Id == id, ct));
        var key = GlobalId.Encode(nameof(Order), id);
        try
        {
            switch (order.Lifecycle)
            {
                case OrderLifecycle.Approved when order.Trade.CapturedMinor == 0 && order.Method == PaymentMethod.Escrow && index % 4 != 3:
                    await shop.RunAsync<RecordPayment, RecordPayment.RecordPaymentInput, Order>(new() { IdempotencyKey = Seeding.Key(), Id = key, ExpectedVersion = order.Version, PaymentNumber = $"DEMO{index:D4}", AmountMinor = order.PayableMinor, Currency = order.Currency });
                    return true;
                case OrderLifecycle.Approved when index % 8 == 7:
                    await shop.RunAsync<CancelOrder, CancelOrder.CancelOrderInput, Order>(new() { IdempotencyKey = Seeding.Key(), Id = key, ExpectedVersion = order.Version, Reason = "顾客改变主意" });
                    return true;
                case OrderLifecycle.Released when !order.IsShipped && index % 3 != 2: return await ShipAsync(id, ct);
                case OrderLifecycle.Released when order.IsShipped && order.DeliveredAt is null && index % 2 == 0 && order.Waybills.Count > 0:
                    await DeliverAsync(order.Waybills[0].Number, index);
                    return true;
                case OrderLifecycle.Released when order.DeliveredAt is not null && index % 6 == 0:
                    await FinishAsync(order, key);
                    return true;
                default: return false;
            }
        }
        catch (Refused) { return true; } // the program moved it meanwhile; look again
    }

    async Task<bool> ShipAsync(long orderId, CancellationToken ct)
    {
        var ready = await shop.ReadAsync(s => s.GetRequiredService<LogisticsDb>().Set<Logistics.Fulfillment>().AsNoTracking().Where(f => f.OrderId == orderId && f.ShippedAt == null).Select(f => new { f.Id, f.Version }).FirstOrDefaultAsync(ct));
        if (ready is null) return false;
        await shop.RunAsync<ShipFulfillment, ShipFulfillment.ShipFulfillmentInput, Logistics.Fulfillment>(new() { IdempotencyKey = Seeding.Key(), Id = GlobalId.Encode(nameof(Logistics.Fulfillment), ready.Id), ExpectedVersion = ready.Version });
        return true;
    }

    async Task DeliverAsync(string waybill, int index)
    {
        (ParcelStatus Status, string Place)[] way = [(ParcelStatus.PickedUp, "泉州营业点"), (ParcelStatus.InTransit, "福州中转场"), (ParcelStatus.OutForDelivery, "目的地营业点"), (index % 10 == 8 ? ParcelStatus.Refused : ParcelStatus.Delivered, "收件地址")];
        for (var i = 0; i < way.Length; i++)
            await shop.RunAsync<IngestTracking, IngestTracking.IngestTrackingInput, Shipment>(new()
            {
                IdempotencyKey = Seeding.Key(), Courier = "own-delivery", WaybillNumber = waybill, Status = way[i].Status, Place = way[i].Place, EventId = $"demo-{index}-{i}", OccurredAt = DateTime.UtcNow.AddMinutes(i - 10),
            });
    }

    Task FinishAsync(Order order, string key) => order.Method == PaymentMethod.CashOnDelivery
        ? shop.RunAsync<RecordCodCollection, RecordCodCollection.RecordCodCollectionInput, Order>(new() { IdempotencyKey = Seeding.Key(), Id = key, ExpectedVersion = order.Version, AmountMinor = order.PayableMinor })
        : shop.RunAsync<ConfirmReceipt, ConfirmReceipt.ConfirmReceiptInput, Order>(new() { IdempotencyKey = Seeding.Key(), Id = key, ExpectedVersion = order.Version });
}
