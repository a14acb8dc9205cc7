using Platform.Contracts.Orders;

namespace Platform.Logistics;

/// <summary>A released order gets its goods-issue notes.</summary>
internal sealed class WhenOrderReleased(Dispatch dispatch) : IReaction<OrderReleased>
{
    /// <inheritdoc />
    public Task On(OrderReleased e, CancellationToken ct) => dispatch.AdvanceAsync(e.OrderId, ct);
}
