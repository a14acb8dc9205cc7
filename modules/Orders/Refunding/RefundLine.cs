namespace Platform.Orders;

/// <summary>The part of a refund that belongs to one order line.</summary>
internal sealed class RefundLine : Entity
{
    RefundLine() { }

    public RefundLine(long lineId, long amountMinor) => (LineId, AmountMinor) = (lineId, amountMinor);

    /// <summary>The refund it belongs to.</summary>
    public long RefundId { get; private set; }

    /// <summary>The order line.</summary>
    public long LineId { get; private set; }

    /// <summary>Minor units, above zero.</summary>
    public long AmountMinor { get; private set; }
}
