using Platform.Contracts.Orders;
using Platform.Sdk;

namespace Platform.Orders;

/// <summary>Opens the trade at the escrow connection. The order's number is the provider's key, so asking twice opens one trade.</summary>
internal sealed class WhenOrderPlacedOpenTrade(OrdersDb db, Escrow escrow) : IReaction<OrderPlaced>
{
    public async Task On(OrderPlaced e, CancellationToken ct)
    {
        if (await db.Load(e.OrderId, ct) is not { } order) return;
        if (order.Method == PaymentMethod.CashOnDelivery || order.Trade.TradeNumber is not null || order.PayableMinor <= 0) return;
        if (order.Trade.Connection is null)
        {
            order.TradeOpened(null, null, null);
            return;
        }
        var request = new OpenTradeRequest { OrderReference = order.Number, Amount = Escrow.Money(order.PayableMinor, order.Currency), Subject = order.Number };
        var result = await escrow.Port(order.Trade).OpenTrade(request, escrow.Context("open:" + order.Number), ct);
        switch (result)
        {
            case Ok<Sdk.EscrowTrade> { Value: var trade } when trade.OrderReference == order.Number:
                order.TradeOpened(trade.TradeNumber, trade.Pay?.Kind.ToString(), trade.Pay?.Content);
                break;
            case Failed<Sdk.EscrowTrade> { Error: var error } when !Escrow.MayPass(error) && !result.IsUncertain:
                order.ProviderRefused("openTrade", error.Code);
                break;
            default: throw escrow.Later(result.Error); // the key makes repeating safe
        }
    }
}
