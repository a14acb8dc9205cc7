using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel.Plugins;
using Platform.Sdk;

namespace Platform.Orders;

/// <summary>A provider reports that money arrived. What does not fit is not booked but opens an exception.</summary>
internal sealed class PaymentNotices(IServiceScopeFactory scopes) : IWebhookHandler<PaymentReported>
{
    public Task Handle(string connection, PaymentReported e, CancellationToken ct) => WebhookUnit.Run(scopes, "PaymentReported", async services =>
    {
        var db = services.GetRequiredService<OrdersDb>();
        var id = await db.Orders.Where(o => o.Number == e.OrderReference).Select(o => o.Id).FirstOrDefaultAsync(ct);
        if (id == 0 || await db.Load(id, ct) is not { } order) return;
        if (order.Trade.Connection != connection || e.Amount.Currency != order.Currency || e.Amount.AmountMinor <= 0)
        {
            order.DoubtPayment($"{connection} {e.PaymentNumber}: {e.Amount}");
            return;
        }
        if (order.Trade.TradeNumber is null) order.TradeOpened(e.TradeNumber, null, null); // the notice overtook the answer
        try { await services.GetRequiredService<PaymentIntake>().Take(order, e.PaymentNumber, e.Amount.AmountMinor, e.Amount.Currency, e.OccurredAt.UtcDateTime, ct); }
        catch (Refused refused) { order.DoubtPayment($"{e.PaymentNumber}: {refused.Message}"); }
    }, ct);
}
