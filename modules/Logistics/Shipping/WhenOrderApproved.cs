using Platform.Contracts.Orders;

namespace Platform.Logistics;

/// <summary>An approved order gets its shipments and waybills, printable before it is released.</summary>
internal sealed class WhenOrderApproved(Dispatch dispatch) : IReaction<OrderApproved>
{
    /// <inheritdoc />
    public Task On(OrderApproved e, CancellationToken ct) => dispatch.AdvanceAsync(e.OrderId, ct);
}
