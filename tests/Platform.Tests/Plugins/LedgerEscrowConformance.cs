using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel.Plugins;
using Platform.Sdk;

namespace Platform.Tests.Plugins;

/// <summary>LedgerEscrow keeps what the escrow port promises.</summary>
public sealed class LedgerEscrowConformance
{
    private const string Secret = "finance-secret-0123456789";
    private const string Token = "token-of-sixteen-letters";
    private static readonly Money Price = new(10_000, "CNY");

    [Fact]
    public async Task One_order_is_one_trade_and_the_buyer_is_told_how_to_pay()
    {
        await using var bench = await Bench();
        var escrow = bench.Ports.Find<IEscrowPayment>("ledger-escrow")!;
        var open = new OpenTradeRequest { OrderReference = "SO-1", Amount = Price, Subject = "鞋" };
        var all = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => escrow.OpenTrade(open, PluginBench.Call(), default)));
        var trade = Assert.Single(all.Select(Value).Distinct());
        Assert.Equal(EscrowState.Created, trade.State);
        Assert.Equal($"ICBC 6222\n{trade.TradeNumber}", trade.Pay!.Content);
        Assert.NotEqual(trade.TradeNumber, Value(await escrow.OpenTrade(open with { OrderReference = "SO-2" }, PluginBench.Call(), default)).TradeNumber);
        Assert.Equal("AMOUNT_NOT_POSITIVE", (await escrow.OpenTrade(open with { Amount = new Money(0, "CNY") }, PluginBench.Call(), default)).Error!.Code);
        Assert.Equal("CURRENCY_DIFFERS", (await escrow.OpenTrade(open with { Amount = new Money(1, "JPY") }, PluginBench.Call(), default)).Error!.Code);
    }

    [Fact]
    public async Task A_refund_with_one_number_is_one_refund()
    {
        await using var bench = await Bench();
        var escrow = bench.Ports.Find<IEscrowPayment>("ledger-escrow")!;
        var trade = await Paid(escrow);
        var refund = new RefundRequest { Trade = trade, RefundRequestNumber = "R-1", Amount = new Money(10_000, "CNY"), From = RefundSource.Held, Reason = "r" };
        Assert.Equal(ErrorKind.NotFound, (await escrow.QueryRefund(new RefundQuery { Trade = trade, RefundRequestNumber = "R-1" }, PluginBench.Call(), default)).Error!.Kind);
        var lost = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => escrow.Refund(refund, PluginBench.Call(), default)));
        var number = Assert.Single(lost.Select(each => Value(each).RefundNumber).Distinct());
        var posted = Post(trade, EscrowMovement.RefundedFromHeld, "R-1", 10_000);
        var again = Value(await escrow.Refund(refund with { Trade = posted }, PluginBench.Call(), default));
        Assert.Equal((number, 0L, 10_000L), (again.RefundNumber, again.Balance.Held, again.Balance.Refunded));
        Assert.Equal(number, Value(await escrow.QueryRefund(new RefundQuery { Trade = posted, RefundRequestNumber = "R-1" }, PluginBench.Call(), default)).RefundNumber);
        Assert.Equal(ErrorKind.Duplicate, (await escrow.Refund(refund with { Trade = posted, Amount = new Money(1, "CNY") }, PluginBench.Call(), default)).Error!.Kind);
        Assert.Equal(ErrorKind.InsufficientFunds, (await escrow.Refund(refund with { Trade = posted, RefundRequestNumber = "R-2", Amount = new Money(1, "CNY") }, PluginBench.Call(), default)).Error!.Kind);
        Assert.Equal(EscrowState.Refunded, Value(await escrow.Query(posted, PluginBench.Call(), default)).State);
    }

    [Fact]
    public async Task Any_sequence_keeps_paid_equal_to_held_released_and_refunded()
    {
        await using var bench = await Bench();
        var escrow = bench.Ports.Find<IEscrowPayment>("ledger-escrow")!;
        var random = new Random(20260301);
        for (var run = 0; run < 30; run++)
        {
            var trade = await Paid(escrow);
            for (var step = 0; step < 15; step++)
            {
                var (number, amount) = ($"N-{random.Next(8)}", new Money(random.Next(1, 4000), "CNY"));
                var (balance, movement) = random.Next(3) switch
                {
                    0 => (Balance(await escrow.Release(new ReleaseRequest { Trade = trade, RequestNumber = number, Amount = amount }, PluginBench.Call(), default), r => r.Balance), EscrowMovement.Released),
                    1 => (Balance(await escrow.Refund(Refund(trade, number, amount, RefundSource.Held), PluginBench.Call(), default), r => r.Balance), EscrowMovement.RefundedFromHeld),
                    _ => (Balance(await escrow.Refund(Refund(trade, number, amount, RefundSource.Released), PluginBench.Call(), default), r => r.Balance), EscrowMovement.RefundedFromReleased),
                };
                if (balance is null) continue;
                Assert.True(balance.IsConsistent());
                Assert.Equal(10_000, balance.Paid);
                if (!trade.Ledger.Any(posting => posting.RequestNumber == number && (posting.Movement == movement || (posting.Movement != EscrowMovement.Released && movement != EscrowMovement.Released && posting.Movement != EscrowMovement.Paid))))
                    trade = Post(trade, movement, number, amount.AmountMinor);
                Assert.Equal(EscrowBalance.Of(trade.Ledger), Value(await escrow.Query(trade, PluginBench.Call(), default)).Balance);
            }
        }
    }

    [Fact]
    public async Task States_follow_the_ledger_and_a_paid_trade_does_not_close()
    {
        await using var bench = await Bench();
        var escrow = bench.Ports.Find<IEscrowPayment>("ledger-escrow")!;
        var trade = await Paid(escrow);
        async Task<EscrowState> State(TradeReference seen) => Value(await escrow.Query(seen, PluginBench.Call(), default)).State;
        Assert.Equal(EscrowState.Held, await State(trade));
        Assert.Equal(EscrowState.Shipped, Value(await escrow.NotifyShipped(new ShippedNotice { Trade = trade, CourierName = "c", WaybillNumber = "w", ShippedAt = DateTimeOffset.UnixEpoch }, PluginBench.Call(), default)).State);
        Assert.Equal(EscrowState.PartiallyReleased, await State(Post(trade, EscrowMovement.Released, "L-1", 4000)));
        Assert.Equal(EscrowState.Released, await State(Post(trade, EscrowMovement.Released, "L-1", 10_000)));
        Assert.Equal(EscrowState.PartiallyRefunded, await State(Post(trade, EscrowMovement.RefundedFromHeld, "R-1", 4000)));
        Assert.Equal(ErrorKind.Conflict, (await escrow.Close(trade, PluginBench.Call(), default)).Error!.Kind);
        Assert.Equal(EscrowState.Closed, Value(await escrow.Close(trade with { Ledger = [] }, PluginBench.Call(), default)).State);
        Assert.Equal("LEDGER_INCONSISTENT", (await escrow.Query(Post(trade, EscrowMovement.Released, "L-1", 10_001), PluginBench.Call(), default)).Error!.Code);
        Assert.Equal("TRADE_UNKNOWN", (await escrow.Query(trade with { TradeNumber = "LE0" }, PluginBench.Call(), default)).Error!.Code);
    }

    [Fact]
    public async Task Payments_are_recorded_by_the_port_and_pushed_and_forged_ones_are_not()
    {
        var payments = new Payments();
        await using var bench = await Bench(payments);
        var body = """{"id":"b1","orderReference":"SO-1","paymentNumber":"P-1","amountMinor":10000,"currency":"CNY","paidAt":"2026-03-01T10:00:00+08:00"}""";
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        for (var i = 0; i < 2; i++) Assert.Equal(HttpStatusCode.OK, await Push(bench, body, now, Secret));
        var paid = Assert.Single(payments.Events);
        var trade = await Paid(bench.Ports.Find<IEscrowPayment>("ledger-escrow")!);
        Assert.Equal((trade.TradeNumber, Price), (paid.TradeNumber, paid.Amount));
        Assert.Equal(HttpStatusCode.Unauthorized, await Push(bench, body, now, "another-secret-0123456"));
        foreach (var (from, to) in new[] { ("10000", "-1"), ("10000", "0"), ("10000", "1.5"), ("CNY", "JPY"), ("CNY", "cny"), ("\"SO-1\"", "null"), ("10000", "99999999999999999999") })
            Assert.Equal(HttpStatusCode.UnprocessableEntity, await Push(bench, body.Replace(from, to, StringComparison.Ordinal), now, Secret));
        Assert.Single(payments.Events);

        var record = bench.Ports.Find<IRecordPayment>("ledger-escrow")!;
        var request = new RecordPaymentRequest { Trade = trade, PaymentNumber = "P-1", Amount = Price, PaidAt = DateTimeOffset.UnixEpoch };
        Assert.Equal(10_000, Value(await record.RecordPayment(request, PluginBench.Call(), default)).Trade.Balance.Held);
        Assert.Equal(20_000, Value(await record.RecordPayment(request with { PaymentNumber = "P-2" }, PluginBench.Call(), default)).Trade.Balance.Held);
        Assert.Equal(ErrorKind.Duplicate, (await record.RecordPayment(request with { Amount = new Money(1, "CNY") }, PluginBench.Call(), default)).Error!.Kind);
    }

    private static async Task<PluginBench> Bench(Payments? payments = null) => await new PluginBench().With("LedgerEscrow")
        .Connect("ledger-escrow", "platform.ledger-escrow", $$"""{"webhookSecret":"{{Secret}}","payTo":"ICBC 6222"}""", Token)
        .Start(services => services.AddSingleton<IWebhookHandler<PaymentReported>>(payments ?? new Payments()));

    private static async Task<TradeReference> Paid(IEscrowPayment escrow)
    {
        var opened = Value(await escrow.OpenTrade(new OpenTradeRequest { OrderReference = "SO-1", Amount = Price, Subject = "s" }, PluginBench.Call(), default));
        return Post(new TradeReference { OrderReference = "SO-1", TradeNumber = opened.TradeNumber, Amount = Price, Ledger = [] }, EscrowMovement.Paid, "P-1", 10_000);
    }

    private static TradeReference Post(TradeReference trade, EscrowMovement movement, string number, long amount) =>
        trade with { Ledger = [.. trade.Ledger, new EscrowPosting { Movement = movement, RequestNumber = number, Amount = new Money(amount, "CNY"), At = DateTimeOffset.UnixEpoch }] };

    private static RefundRequest Refund(TradeReference trade, string number, Money amount, RefundSource from) =>
        new() { Trade = trade, RefundRequestNumber = number, Amount = amount, From = from, Reason = "r" };

    private static EscrowBalance? Balance<T>(Result<T> result, Func<T, EscrowBalance> of) => result is Ok<T> ok ? of(ok.Value) : null;

    private static async Task<HttpStatusCode> Push(PluginBench bench, string body, long at, string secret)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"/hooks/ledger-escrow/{Token}/payment", UriKind.Relative)) { Content = new StringContent(body) };
        request.Headers.Add("X-Timestamp", FormattableString.Invariant($"{at}"));
        request.Headers.Add("X-Signature", BodySignature.Sign(Encoding.UTF8.GetBytes(body), at, secret));
        using var answer = await bench.Client.SendAsync(request);
        return answer.StatusCode;
    }

    private static T Value<T>(Result<T> result) => Assert.IsType<Ok<T>>(result).Value;

    private sealed class Payments : IWebhookHandler<PaymentReported>
    {
        public List<PaymentReported> Events { get; } = [];

        public Task Handle(string connection, PaymentReported e, CancellationToken ct)
        {
            Events.Add(e);
            return Task.CompletedTask;
        }
    }
}
