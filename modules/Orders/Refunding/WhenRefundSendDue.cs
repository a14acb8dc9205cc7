using Microsoft.EntityFrameworkCore;
using Platform.Sdk;

namespace Platform.Orders;

/// <summary>
/// Sends a refund, or finds out what became of it. The provider is always asked first: only its word that the number moved nothing lets
/// us send, so no crash, timeout or repeated delivery pays twice.
/// </summary>
internal sealed class WhenRefundSendDue(OrdersDb db, Escrow escrow) : IReaction<RefundSendDue>, IReaction<RefundQueryDue>
{
    public Task On(RefundSendDue e, CancellationToken ct) => Run(e.OrderId, e.RefundId, ct);

    public Task On(RefundQueryDue e, CancellationToken ct) => Run(e.OrderId, e.RefundId, ct);

    async Task Run(long orderId, long refundId, CancellationToken ct)
    {
        var refund = await db.Refunds.Include(r => r.Lines).FindByAsync(r => r.Id == refundId, ct);
        if (refund is not { State: RefundState.Executing or RefundState.Unknown } || await db.Load(orderId, ct) is not { } order) return;
        if (order.Trade.Connection is null)
        {
            order.Refunded(refund, null, db.Now);
            return;
        }
        var port = escrow.Port(order.Trade);
        var trade = await escrow.Reference(order, ct);
        var seen = await port.QueryRefund(new RefundQuery { Trade = trade, RefundRequestNumber = refund.Number }, escrow.Context("refund-query:" + refund.Number), ct);
        if (seen is not Failed<RefundReceipt> { Error.Kind: ErrorKind.NotFound })
        {
            if (seen is Ok<RefundReceipt> or Pending<RefundReceipt>) Take(order, refund, seen);
            else throw escrow.Later(seen.Error);
            return;
        }
        if (refund.State == RefundState.Unknown)
        {
            // The provider promises that nothing moved: the intent failed, and may be sent again under its number.
            order.RefundNotMoved(refund, db.Now);
            return;
        }
        var request = new RefundRequest
        {
            Trade = trade, RefundRequestNumber = refund.Number, Amount = Escrow.Money(refund.AmountMinor, refund.Currency), Reason = refund.Reason.Length > 80 ? refund.Reason[..80] : refund.Reason,
            From = refund.Source == MoneySource.Held ? RefundSource.Held : RefundSource.Released,
        };
        Take(order, refund, await port.Refund(request, escrow.Context("refund:" + refund.Number), ct));
    }

    void Take(Order order, Refund refund, Result<RefundReceipt> result)
    {
        switch (result)
        {
            case Ok<RefundReceipt> { Value: var receipt } when receipt.RefundRequestNumber == refund.Number && receipt.Amount.AmountMinor == refund.AmountMinor:
                order.Refunded(refund, receipt.RefundNumber, Escrow.Utc(receipt.RefundedAt));
                break;
            case Ok<RefundReceipt> { Value: var other }:
                order.DoubtPayment($"{refund.Number}: {other.Amount}");
                refund.Lose("RECEIPT_DIFFERS", db.Now.AddHours(1));
                break;
            case Pending<RefundReceipt> { NextCheck: var next }:
                refund.Lose("PENDING", Escrow.Utc(next) is var at && at > db.Now ? at : db.Now + escrow.AskAgain);
                break;
            case Failed<RefundReceipt> { Error: var error } when !result.IsUncertain:
                if (Escrow.MayPass(error)) throw escrow.Later(error);
                order.RefundFailed(refund, error.Code, db.Now);
                break;
            default:
                refund.Lose((result as OutcomeUnknown<RefundReceipt>)?.Code ?? result.Error?.Code ?? "UNKNOWN", db.Now + escrow.AskAgain);
                break;
        }
    }
}
