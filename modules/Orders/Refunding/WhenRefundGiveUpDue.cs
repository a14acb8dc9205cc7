using Microsoft.EntityFrameworkCore;
using Platform.Sdk;

namespace Platform.Orders;

/// <summary>Ends a failed refund that somebody gave up, once the provider says that nothing moved under its number; what did move is booked instead.</summary>
internal sealed class WhenRefundGiveUpDue(OrdersDb db, Escrow escrow) : IReaction<RefundGiveUpDue>
{
    public async Task On(RefundGiveUpDue e, CancellationToken ct)
    {
        var refund = await db.Refunds.Include(r => r.Lines).FindByAsync(r => r.Id == e.RefundId, ct);
        if (refund is not { State: RefundState.Failed } || await db.Load(e.OrderId, ct) is not { } order) return;
        if (order.Trade.Connection is not null)
        {
            var seen = await escrow.Port(order.Trade).QueryRefund(new RefundQuery { Trade = await escrow.Reference(order, ct), RefundRequestNumber = refund.Number }, escrow.Context("refund-query:" + refund.Number), ct);
            switch (seen)
            {
                case Ok<RefundReceipt> { Value: var receipt } when receipt.Amount.AmountMinor == refund.AmountMinor:
                    order.Refunded(refund, receipt.RefundNumber, Escrow.Utc(receipt.RefundedAt));
                    return;
                case Failed<RefundReceipt> { Error.Kind: ErrorKind.NotFound }: break;
                default: throw escrow.Later(seen.Error);
            }
        }
        order.GiveUp(refund, db.Now);
    }
}
