using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Platform.Kernel.Ledger;
using Platform.Kernel.Plugins;
using Platform.Sdk;
using SdkMoney = Platform.Sdk.Money;

namespace Platform.Orders;

/// <summary>How Orders speaks to an escrow connection: with what our ledger says, under keys that never change.</summary>
internal sealed class Escrow(OrdersDb db, IPorts ports, Caller caller, TimeProvider time, IOptions<OrdersSettings> settings)
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>How long to wait before asking again.</summary>
    public TimeSpan AskAgain => settings.Value.AskAgain;

    /// <summary>The port of a trade's connection. Postpones when it is not there just now.</summary>
    public IEscrowPayment Port(EscrowTrade trade) => ports.Find<IEscrowPayment>(trade.Connection!) ?? throw new Postpone(AskAgain);

    /// <summary>Whether finance may say that a payment came in: nobody else holds the money, or the provider takes finance's word.</summary>
    public bool TakesOurWord(EscrowTrade trade) => trade.Connection is null || ports.Find<IRecordPayment>(trade.Connection) is not null;

    public CallContext Context(string key) => new() { IdempotencyKey = key, CorrelationId = caller.CorrelationId is { Length: > 0 } id ? id : key, Deadline = time.GetUtcNow() + Patience };

    public static SdkMoney Money(long amountMinor, string currency) => new(amountMinor, currency);

    /// <summary>The trade with our postings, read in this moment.</summary>
    public async Task<TradeReference> Reference(Order order, CancellationToken ct)
    {
        var payments = await db.Payments.AsNoTracking().Where(p => p.OrderId == order.Id).ToListAsync(ct);
        var numbers = payments.ToDictionary(p => p.Cause, p => p.Number);
        var journals = await db.Set<Journal>().AsNoTracking().Include(j => j.Postings).Where(j => j.Subject == order.Subject).OrderBy(j => j.Id).ToListAsync(ct);
        return new TradeReference
        {
            OrderReference = order.Number, TradeNumber = order.Trade.TradeNumber ?? "", Amount = Money(order.Trade.AmountMinor, order.Currency),
            Ledger = [.. journals.Select(j => Posting(j, numbers)).OfType<EscrowPosting>()], Shipped = order.Trade.ShippedNotifiedAt is not null,
        };
    }

    static EscrowPosting? Posting(Journal journal, Dictionary<string, string> payments)
    {
        var number = payments.GetValueOrDefault(journal.Cause) ?? journal.Cause[(journal.Cause.IndexOf(':', StringComparison.Ordinal) + 1)..];
        long On(string account) => journal.Postings.Where(p => p.Account == account).Sum(p => p.AmountMinor);
        EscrowMovement? movement = (On(Accounts.Buyer), On(Accounts.EscrowHeld), On(Accounts.SellerSettled)) switch
        {
            ( < 0, > 0, _) => EscrowMovement.Paid,
            (_, < 0, > 0) => EscrowMovement.Released,
            ( > 0, < 0, _) => EscrowMovement.RefundedFromHeld,
            ( > 0, _, < 0) => EscrowMovement.RefundedFromReleased,
            _ => null,
        };
        return movement is not { } way ? null : new EscrowPosting
        {
            Movement = way, RequestNumber = number, Amount = Money(journal.Postings.Where(p => p.AmountMinor > 0).Sum(p => p.AmountMinor), journal.Currency), At = journal.At,
        };
    }

    /// <summary>Whether waiting may help: nothing happened at the partner, and the reason may pass or an administrator mends it.</summary>
    public static bool MayPass(PluginError error) => error.Kind is ErrorKind.Transient or ErrorKind.RateLimited or ErrorKind.Auth or ErrorKind.Permission;

    /// <summary>When to come back after a failure that may pass.</summary>
    public Postpone Later(PluginError? error) => new(error?.RetryAfter is { } wait && wait > TimeSpan.Zero ? wait : AskAgain);

    /// <summary>A time of the partner as we store it.</summary>
    public static DateTime Utc(DateTimeOffset at) => at.UtcDateTime;
}
