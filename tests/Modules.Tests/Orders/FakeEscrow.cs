using Platform.Sdk;

namespace Platform.Modules.Tests.Orders;

/// <summary>A provider with books of its own that can time out after or before the effect, like a real one.</summary>
internal sealed class FakeEscrow : IEscrowPayment
{
    readonly Lock _lock = new();
    readonly Dictionary<string, Money> _trades = [];
    readonly Dictionary<string, (string Order, long Amount)> _releases = [], _refunds = [];
    readonly Dictionary<string, long> _paid = [];

    /// <summary>What becomes of the next writing calls; empty means all is well.</summary>
    public Queue<Fault> Faults { get; } = new();

    public int Calls { get; private set; }

    public void Pay(string order, long amount) { lock (_lock) _paid[order] = _paid.GetValueOrDefault(order) + amount; }

    public long Refunded(string order) { lock (_lock) return _refunds.Values.Where(r => r.Order == order).Sum(r => r.Amount); }

    public long Released(string order) { lock (_lock) return _releases.Values.Where(r => r.Order == order).Sum(r => r.Amount); }

    public Task<Result<EscrowTrade>> OpenTrade(OpenTradeRequest request, CallContext context, CancellationToken cancellation)
        => Do(() => { _trades.TryAdd(request.OrderReference, request.Amount); return Result.Ok(Show(request.OrderReference)); });

    public Task<Result<EscrowTrade>> Query(TradeReference trade, CallContext context, CancellationToken cancellation)
    {
        lock (_lock) return Task.FromResult(Result.Ok(Show(trade.OrderReference)));
    }

    public Task<Result<EscrowTrade>> NotifyShipped(ShippedNotice notice, CallContext context, CancellationToken cancellation) => Do(() => Result.Ok(Show(notice.Trade.OrderReference)));

    public Task<Result<ReleaseReceipt>> Release(ReleaseRequest request, CallContext context, CancellationToken cancellation) => Do<ReleaseReceipt>(() =>
    {
        if (!_releases.ContainsKey(request.RequestNumber))
        {
            if (request.Amount.AmountMinor > Books(request.Trade.OrderReference).Held) return new PluginError { Kind = ErrorKind.InsufficientFunds, Code = "MORE_THAN_HELD" };
            _releases[request.RequestNumber] = (request.Trade.OrderReference, request.Amount.AmountMinor);
        }
        return new ReleaseReceipt
        {
            RequestNumber = request.RequestNumber, ReleaseNumber = "P" + request.RequestNumber, Amount = request.Amount, ReleasedAt = DateTimeOffset.UtcNow, Balance = Books(request.Trade.OrderReference),
        };
    });

    public Task<Result<RefundReceipt>> Refund(RefundRequest request, CallContext context, CancellationToken cancellation) => Do<RefundReceipt>(() =>
    {
        if (!_refunds.ContainsKey(request.RefundRequestNumber))
        {
            var books = Books(request.Trade.OrderReference);
            if (request.Amount.AmountMinor > (request.From == RefundSource.Held ? books.Held : books.Released)) return new PluginError { Kind = ErrorKind.InsufficientFunds, Code = "MORE_THAN_THERE" };
            _refunds[request.RefundRequestNumber] = (request.Trade.OrderReference, request.Amount.AmountMinor);
        }
        return Receipt(request.RefundRequestNumber);
    });

    public Task<Result<RefundReceipt>> QueryRefund(RefundQuery query, CallContext context, CancellationToken cancellation)
    {
        lock (_lock) return Task.FromResult<Result<RefundReceipt>>(_refunds.ContainsKey(query.RefundRequestNumber)
            ? Receipt(query.RefundRequestNumber) : new PluginError { Kind = ErrorKind.NotFound, Code = "REFUND_UNKNOWN" });
    }

    public Task<Result<EscrowTrade>> Close(TradeReference trade, CallContext context, CancellationToken cancellation)
        => Do<EscrowTrade>(() => _paid.GetValueOrDefault(trade.OrderReference) > 0 ? new PluginError { Kind = ErrorKind.Conflict, Code = "ALREADY_PAID" } : Show(trade.OrderReference));

    Task<Result<T>> Do<T>(Func<Result<T>> effect)
    {
        lock (_lock)
        {
            Calls++;
            var fault = Faults.TryDequeue(out var next) ? next : Fault.None;
            if (fault == Fault.Refuse) return Task.FromResult(Result.Failed<T>(ErrorKind.Rejected, "NOT_TODAY"));
            if (fault == Fault.LostBefore) return Task.FromResult<Result<T>>(new OutcomeUnknown<T>("DEADLINE_PASSED"));
            if (fault == Fault.Busy) return Task.FromResult(Result.Failed<T>(ErrorKind.Transient, "BUSY"));
            var result = effect();
            return Task.FromResult(fault == Fault.LostAfter ? new OutcomeUnknown<T>("CONNECTION_LOST") : result);
        }
    }

    RefundReceipt Receipt(string number) => new()
    {
        RefundRequestNumber = number, RefundNumber = "P" + number, Amount = new Money(_refunds[number].Amount, "CNY"), RefundedAt = DateTimeOffset.UtcNow, Balance = Books(_refunds[number].Order),
    };

    EscrowTrade Show(string order) => new()
    {
        OrderReference = order, TradeNumber = "T" + order, Amount = _trades.GetValueOrDefault(order, new Money(0, "CNY")), State = EscrowState.Created, Balance = Books(order),
        Pay = new PaymentInstruction { Kind = PaymentInstructionKind.Words, Content = "请付款" },
    };

    // Refunds come out of what is not released first; the split does not matter to the tests' invariants.
    EscrowBalance Books(string order)
    {
        var (paid, released, refunded) = (_paid.GetValueOrDefault(order), _releases.Values.Where(r => r.Order == order).Sum(r => r.Amount), _refunds.Values.Where(r => r.Order == order).Sum(r => r.Amount));
        var held = Math.Max(0, paid - released - refunded);
        return new EscrowBalance { Paid = paid, Held = held, Released = paid - held - refunded, Refunded = refunded };
    }
}

internal enum Fault
{
    None,

    /// <summary>The request never reached the provider and we do not know.</summary>
    LostBefore,

    /// <summary>The effect took place and the answer was lost.</summary>
    LostAfter,

    /// <summary>Nothing happened; come back.</summary>
    Busy,

    /// <summary>Nothing happened and never will.</summary>
    Refuse,
}
