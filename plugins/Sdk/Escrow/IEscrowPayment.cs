namespace Platform.Sdk;

/// <summary>
/// Holds the buyer's money until the goods arrive. At every moment released + refunded + held = paid.
/// Each request carries what the host's own ledger says about the trade: a provider with books of its own answers from those and
/// the host compares; a provider without any answers from the host's.
/// </summary>
[Port("escrow")]
public interface IEscrowPayment : IPort
{
    /// <summary>Opens a trade for an order. The order's reference is the key: the same reference is the same trade.</summary>
    Task<Result<EscrowTrade>> OpenTrade(OpenTradeRequest request, CallContext context, CancellationToken cancellation);

    /// <summary>The trade as the provider sees it.</summary>
    [ReadsOnly]
    Task<Result<EscrowTrade>> Query(TradeReference trade, CallContext context, CancellationToken cancellation);

    /// <summary>
    /// Tells the provider that goods left, which starts its own clock for the buyer's confirmation where it has one. Twice is a success
    /// twice.
    /// </summary>
    Task<Result<EscrowTrade>> NotifyShipped(ShippedNotice notice, CallContext context, CancellationToken cancellation);

    /// <summary>
    /// Pays held money out to the seller. The request number is the key. More than is held is <see
    /// cref="ErrorKind.InsufficientFunds"/>.
    /// </summary>
    Task<Result<ReleaseReceipt>> Release(ReleaseRequest request, CallContext context, CancellationToken cancellation);

    /// <summary>
    /// Pays back to the buyer. The refund request number is the key: the same number is the same refund, whatever was lost in between;
    /// with another amount it is <see cref="ErrorKind.Duplicate"/>. More than is there is <see cref="ErrorKind.InsufficientFunds"/>.
    /// </summary>
    Task<Result<RefundReceipt>> Refund(RefundRequest request, CallContext context, CancellationToken cancellation);

    /// <summary>
    /// What became of a refund. <see cref="ErrorKind.NotFound"/> promises that the number moved nothing, so the host may send it again.
    /// </summary>
    [ReadsOnly]
    Task<Result<RefundReceipt>> QueryRefund(RefundQuery query, CallContext context, CancellationToken cancellation);

    /// <summary>Ends a trade nobody paid. Twice is a success twice; with money held it is <see cref="ErrorKind.Conflict"/>.</summary>
    Task<Result<EscrowTrade>> Close(TradeReference trade, CallContext context, CancellationToken cancellation);
}
