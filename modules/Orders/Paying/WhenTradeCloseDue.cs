using Platform.Sdk;

namespace Platform.Orders;

/// <summary>Closes a trade nobody paid. A provider that says "already paid" will report the payment, and that is refunded.</summary>
internal sealed class WhenTradeCloseDue(OrdersDb db, Escrow escrow) : IReaction<TradeCloseDue>
{
    public async Task On(TradeCloseDue e, CancellationToken ct)
    {
        if (await db.Load(e.OrderId, ct) is not { Trade: { Connection: not null, TradeNumber: not null, CapturedMinor: 0 } } order) return;
        var result = await escrow.Port(order.Trade).Close(await escrow.Reference(order, ct), escrow.Context("close:" + order.Number), ct);
        if (result is Ok<Sdk.EscrowTrade> or Failed<Sdk.EscrowTrade> { Error.Kind: ErrorKind.Conflict or ErrorKind.NotFound or ErrorKind.NotSupported }) return;
        if (result.IsUncertain || result is not Failed<Sdk.EscrowTrade> { Error: var error } || Escrow.MayPass(error)) throw escrow.Later(result.Error);
        order.ProviderRefused("closeTrade", error.Code);
    }
}
