using Platform.Contracts.Logistics;

namespace Platform.Logistics;

/// <summary>An order that waited for stock goes on when its stock is promised.</summary>
internal sealed class WhenStockReserved(Dispatch dispatch) : IReaction<StockReserved>
{
    /// <inheritdoc />
    public Task On(StockReserved e, CancellationToken ct) => dispatch.AdvanceAsync(e.OrderId, ct);
}
