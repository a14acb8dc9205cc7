using Platform.Sdk;

namespace Platform.Orders;

/// <summary>Tells the provider that goods left. Telling twice is the same as telling once.</summary>
internal sealed class WhenShippedNoticeDue(OrdersDb db, Escrow escrow) : IReaction<ShippedNoticeDue>
{
    public async Task On(ShippedNoticeDue e, CancellationToken ct)
    {
        if (await db.Load(e.OrderId, ct) is not { Trade.Connection: not null } order || order.Trade.ShippedNotifiedAt is not null || order.Trade.HeldMinor == 0) return;
        var notice = new ShippedNotice { Trade = await escrow.Reference(order, ct), CourierName = e.Courier, WaybillNumber = e.WaybillNumber, ShippedAt = e.ShippedAt };
        var result = await escrow.Port(order.Trade).NotifyShipped(notice, escrow.Context("shipped:" + order.Number), ct);
        if (result is Ok<Sdk.EscrowTrade> or Failed<Sdk.EscrowTrade> { Error.Kind: ErrorKind.NotSupported }) order.NotifiedShipped(e.ShippedAt);
        else if (result is Failed<Sdk.EscrowTrade> { Error: var error } && !result.IsUncertain && !Escrow.MayPass(error)) order.ProviderRefused("notifyShipped", error.Code);
        else throw escrow.Later(result.Error);
    }
}
