using Microsoft.Extensions.Options;
using Platform.Contracts.Orders;

namespace Platform.Orders;

/// <summary>Audits an order by itself: after it was placed, and again when its last exception is over.</summary>
internal sealed class WhenAuditDue(OrdersDb db, Auditor auditor, Caller caller, IOptions<OrdersSettings> settings) : IReaction<OrderPlaced>, IReaction<AuditDue>
{
    public async Task On(OrderPlaced e, CancellationToken ct)
    {
        if (settings.Value.AutoAudit && await db.Load(e.OrderId, ct) is { Lifecycle: OrderLifecycle.Placed } order) await auditor.Audit(order, caller, ct);
    }

    public async Task On(AuditDue e, CancellationToken ct)
    {
        if (await db.Load(e.OrderId, ct) is { Lifecycle: OrderLifecycle.UnderAudit } order) await auditor.Audit(order, caller, ct);
    }
}
