using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel.Plugins;
using Platform.Sdk;

namespace Platform.Orders;

/// <summary>A provider reports what became of a refund; booked once, whichever word came first.</summary>
internal sealed class RefundNotices(IServiceScopeFactory scopes) : IWebhookHandler<RefundReported>
{
    public Task Handle(string connection, RefundReported e, CancellationToken ct) => WebhookUnit.Run(scopes, "RefundReported", async services =>
    {
        var db = services.GetRequiredService<OrdersDb>();
        var refund = await db.Refunds.Include(r => r.Lines).FindByAsync(r => r.Number == e.RefundRequestNumber, ct);
        if (refund is null || await db.Load(refund.OrderId, ct) is not { } order || order.Trade.Connection != connection || order.Number != e.OrderReference) return;
        if (e.Amount.AmountMinor != refund.AmountMinor || e.Amount.Currency != refund.Currency)
        {
            order.DoubtPayment($"{refund.Number}: {e.Amount}");
            return;
        }
        var (now, isSent) = (db.Now, refund.State is RefundState.Executing or RefundState.Unknown);
        if (e.Succeeded && (isSent || refund.State is RefundState.Failed or RefundState.Withdrawn or RefundState.Rejected)) order.Refunded(refund, e.RefundNumber, now); // what nobody asks for any more is not booked
        else if (!e.Succeeded && isSent) order.RefundFailed(refund, "REPORTED_FAILED", now);
    }, ct);
}
