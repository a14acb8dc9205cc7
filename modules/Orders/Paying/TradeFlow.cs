using Platform.Kernel.Flow;

namespace Platform.Orders;

/// <summary>The allowed moves of an escrow trade. All are made by the program: people act on the order.</summary>
internal static class TradeFlow
{
    /// <summary>The table of domain.md 4.2, and what money that comes late or goes back in part makes necessary.</summary>
    public static readonly Flow<EscrowTrade, TradeState> Table = new(t => t.State, (t, s) => t.State = s,
        Move("open", TradeState.Created, TradeState.WaitPay),
        Move("hold", TradeState.Created, TradeState.Held), // the provider's notice may overtake its own answer
        Move("hold", TradeState.WaitPay, TradeState.Held),
        Move("hold", TradeState.Closed, TradeState.Held),
        Move("notifyShipped", TradeState.Held, TradeState.ShippedNotified),
        Move("confirm", TradeState.Held, TradeState.Confirmed),
        Move("confirm", TradeState.ShippedNotified, TradeState.Confirmed),
        Move("confirm", TradeState.PartiallyRefunded, TradeState.Confirmed),
        Move("release", TradeState.Confirmed, TradeState.Released),
        Move("openDispute", TradeState.Held, TradeState.Disputed),
        Move("openDispute", TradeState.ShippedNotified, TradeState.Disputed),
        Move("openDispute", TradeState.PartiallyRefunded, TradeState.Disputed),
        Move("closeDispute", TradeState.Disputed, TradeState.Held),
        Move("refundPart", TradeState.Held, TradeState.PartiallyRefunded),
        Move("refundPart", TradeState.ShippedNotified, TradeState.PartiallyRefunded),
        Move("refundAll", TradeState.Created, TradeState.Refunded),
        Move("refundAll", TradeState.WaitPay, TradeState.Refunded),
        Move("refundAll", TradeState.Held, TradeState.Refunded),
        Move("refundAll", TradeState.ShippedNotified, TradeState.Refunded),
        Move("refundAll", TradeState.Disputed, TradeState.Refunded),
        Move("refundAll", TradeState.PartiallyRefunded, TradeState.Refunded),
        Move("refundAll", TradeState.Confirmed, TradeState.Refunded),
        Move("refundAll", TradeState.Released, TradeState.Refunded),
        Move("refundAll", TradeState.Closed, TradeState.Refunded),
        Move("close", TradeState.Created, TradeState.Closed),
        Move("close", TradeState.WaitPay, TradeState.Closed));

    static Step<EscrowTrade, TradeState> Move(string name, TradeState from, TradeState to) => new(name, from, to, null);
}
