namespace Platform.LedgerEscrow;

/// <summary>A trade as the host's ledger tells it.</summary>
internal sealed class TradeBooks
{
    private TradeBooks(TradeReference trade, EscrowBalance balance) => (Trade, Balance) = (trade, balance);

    public TradeReference Trade { get; }

    public EscrowBalance Balance { get; }

    /// <summary>The books, or why they cannot be worked with.</summary>
    public static (TradeBooks? Books, PluginError? Refusal) Open(TradeReference trade, AccountTerms terms)
    {
        if (trade.TradeNumber != AccountNumber.Trade(trade.OrderReference)) return (null, Refuse(ErrorKind.NotFound, "TRADE_UNKNOWN"));
        if (trade.Amount.Currency != terms.Currency || trade.Ledger.Any(posting => posting.Amount.Currency != terms.Currency))
            return (null, Refuse(ErrorKind.InvalidInput, "CURRENCY_DIFFERS"));
        try
        {
            var balance = EscrowBalance.Of(trade.Ledger);
            return balance.IsConsistent() && trade.Ledger.All(posting => posting.Amount.AmountMinor > 0)
                ? (new TradeBooks(trade, balance), null)
                : (null, Refuse(ErrorKind.Conflict, "LEDGER_INCONSISTENT"));
        }
        catch (OverflowException)
        {
            return (null, Refuse(ErrorKind.Conflict, "LEDGER_INCONSISTENT"));
        }
    }

    public EscrowPosting? Find(string requestNumber, params EscrowMovement[] movements) =>
        Trade.Ledger.FirstOrDefault(posting => posting.RequestNumber == requestNumber && movements.Contains(posting.Movement));

    public TradeBooks With(EscrowPosting posting)
    {
        var trade = Trade with { Ledger = [.. Trade.Ledger, posting] };
        return new TradeBooks(trade, EscrowBalance.Of(trade.Ledger));
    }

    public EscrowState State() => Balance switch
    {
        { Held: 0, Released: > 0 } => EscrowState.Released,
        { Held: 0, Released: 0, Refunded: > 0 } => EscrowState.Refunded,
        { Held: > 0, Released: > 0 } => EscrowState.PartiallyReleased,
        { Held: > 0, Refunded: > 0 } => EscrowState.PartiallyRefunded,
        { Paid: var paid } when paid < Trade.Amount.AmountMinor || paid == 0 => EscrowState.Created,
        _ => Trade.Shipped ? EscrowState.Shipped : EscrowState.Held,
    };

    /// <summary>What is wrong with an amount that a request names; null when nothing.</summary>
    public PluginError? Against(Money amount, string requestNumber)
    {
        if (requestNumber.Length is 0 or > 64) return Refuse(ErrorKind.InvalidInput, "REQUEST_NUMBER_INVALID");
        if (amount.Currency != Trade.Amount.Currency) return Refuse(ErrorKind.InvalidInput, "CURRENCY_DIFFERS");
        return amount.AmountMinor > 0 ? null : Refuse(ErrorKind.InvalidInput, "AMOUNT_NOT_POSITIVE");
    }

    public static PluginError Refuse(ErrorKind kind, string code) => new() { Kind = kind, Code = code };
}
