namespace Platform.Orders;

/// <summary>One payment that came in. Its number counts once per connection, for whatever order it was reported.</summary>
internal sealed class Payment : Entity
{
    Payment() { }

    public Payment(long orderId, string connection, string number, long amountMinor, string currency, DateTime paidAt)
        => (OrderId, Connection, Number, AmountMinor, Currency, PaidAt) = (orderId, connection, number, amountMinor, currency, paidAt);

    /// <summary>The order it pays.</summary>
    public long OrderId { get; private set; }

    /// <summary>Escrow connection; a dash when it is held in our own books only.</summary>
    public string Connection { get; private set; } = "";

    /// <summary>The provider's or the bank's number.</summary>
    public string Number { get; private set; } = "";

    /// <summary>Minor units, above zero.</summary>
    public long AmountMinor { get; private set; }

    /// <summary>ISO 4217.</summary>
    public string Currency { get; private set; } = "";

    /// <summary>When it came in, UTC.</summary>
    public DateTime PaidAt { get; private set; }

    /// <summary>Cause of its journal.</summary>
    public string Cause => "hold:" + Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
