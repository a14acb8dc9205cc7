using Platform.Sdk;

namespace Platform.Orders;

/// <summary>
/// Pays the seller. The provider is asked first what it has released, so that a crash or a lost answer between its effect and our note
/// never leads to a second payment.
/// </summary>
internal sealed class WhenReleaseDue(OrdersDb db, Escrow escrow) : IReaction<ReleaseDue>, IReaction<ReleaseQueryDue>
{
    public Task On(ReleaseDue e, CancellationToken ct) => Run(e.OrderId, e.RequestNumber, ct);

    public Task On(ReleaseQueryDue e, CancellationToken ct) => Run(e.OrderId, e.RequestNumber, ct);

    async Task Run(long orderId, string number, CancellationToken ct)
    {
        if (await db.Load(orderId, ct) is not { } order || order.Trade.ReleaseNumber != number || order.Trade.ReleasePendingMinor == 0) return;
        if (order.Trade.Connection is null)
        {
            order.Released(number, db.Now);
            return;
        }
        var port = escrow.Port(order.Trade);
        var trade = await escrow.Reference(order, ct);
        var seen = await port.Query(trade, escrow.Context("query:" + number), ct);
        if (seen is not Ok<Sdk.EscrowTrade> { Value: var there }) throw escrow.Later(seen.Error);
        if (there.Balance.Released >= order.Trade.ReleasedMinor + order.Trade.ReleasePendingMinor)
        {
            order.Released(number, db.Now);
            return;
        }
        var result = await port.Release(new ReleaseRequest { Trade = trade, RequestNumber = number, Amount = Escrow.Money(order.Trade.ReleasePendingMinor, order.Currency) }, escrow.Context("release:" + number), ct);
        switch (result)
        {
            case Ok<ReleaseReceipt> { Value: var receipt } when receipt.RequestNumber == number && receipt.Amount.AmountMinor == order.Trade.ReleasePendingMinor:
                order.Released(number, Escrow.Utc(receipt.ReleasedAt));
                break;
            case Failed<ReleaseReceipt> { Error: var error } when !result.IsUncertain:
                if (Escrow.MayPass(error)) throw escrow.Later(error);
                order.ProviderRefused("release " + number, error.Code);
                break;
            case Pending<ReleaseReceipt> { NextCheck: var next }:
                order.LoseRelease(Escrow.Utc(next));
                break;
            default:
                order.LoseRelease(db.Now + escrow.AskAgain);
                break;
        }
    }
}
