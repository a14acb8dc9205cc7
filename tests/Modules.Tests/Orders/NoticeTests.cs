using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Contracts;
using Platform.Contracts.AfterSales;
using Platform.Contracts.Logistics;
using Platform.Contracts.Orders;
using Platform.Kernel.Data;
using Platform.Kernel.Graph;
using Platform.Kernel.Plugins;
using Platform.Orders;

namespace Platform.Modules.Tests.Orders;

/// <summary>What the provider reports by itself, and what a person asks it for again.</summary>
public sealed class NoticeTests
{
    static async Task<Order> PaidAsync(OrdersFixture orders)
    {
        var order = await orders.PlaceAsync();
        await orders.DeliverAsync();
        await orders.PayAsync(order, order.PayableMinor);
        await orders.DeliverAsync();
        return await orders.OrderAsync(order.Id);
    }

    static async Task ReportAsync(OrdersFixture orders, Order order, Refund refund, bool succeeded, long? amount = null, string connection = "escrow")
    {
        await using var scope = orders.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IWebhookHandler<Platform.Sdk.RefundReported>>().Handle(connection, new()
        {
            EventId = OrdersFixture.Key(), OccurredAt = DateTimeOffset.UtcNow, OrderReference = order.Number, RefundRequestNumber = refund.Number, RefundNumber = "R1",
            Amount = new(amount ?? refund.AmountMinor, refund.Currency), Succeeded = succeeded,
        }, CancellationToken.None);
    }

    static Task<Refund> RefundAsync(OrdersFixture orders) => orders.ReadAsync(db => db.Refunds.AsNoTracking().OrderByDescending(r => r.Id).FirstAsync());

    /// <summary>A refund that was sent and whose answer is open.</summary>
    static async Task<Refund> SentAsync(OrdersFixture orders, Order order)
    {
        var proposed = await orders.RunAsync<ProposeRefund, ProposeRefund.ProposeRefundInput, Refund>(new()
            { Id = GlobalId.Encode("Order", order.Id), ExpectedVersion = (await orders.OrderAsync(order.Id)).Version, IdempotencyKey = OrdersFixture.Key(), CompensationMinor = 500, Reason = "包装破损" });
        Assert.Empty(proposed.Errors);
        await orders.WorkAsync(async db =>
        {
            var refund = await db.Refunds.FirstAsync(r => r.Id == proposed.Result!.Id);
            if (refund.State == RefundState.Proposed) refund.Approve(Platform.Kernel.Access.Caller.System, long.MaxValue, db.Now);
            refund.Send("send", Platform.Kernel.Access.Caller.System);
        });
        return await RefundAsync(orders);
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_release_that_the_provider_refused_is_asked_for_again_under_the_same_number(Provider provider)
    {
        await using var orders = await OrdersFixture.StartAsync(provider);
        var order = await PaidAsync(orders);
        await orders.WorkAsync(async db => (await db.Load(order.Id, default))!.TakeHandOver(1, "sf", "SF1234567890", [.. order.Lines.Select(l => new ShippedLine(l.Id, l.Quantity))], db.Now));
        await orders.DeliverAsync();
        Task<MutationOutcome<Order>> Retry() => orders.OnOrderAsync<RetryRelease, RetryRelease.RetryReleaseInput>(order, (id, v, key) => new() { Id = id, ExpectedVersion = v, IdempotencyKey = key });
        Assert.Equal("NOTHING_HELD", (await Retry()).Errors.Single().Code.Code);
        orders.Escrow.Faults.Enqueue(Fault.Refuse);
        Assert.Empty((await orders.OnOrderAsync<ConfirmReceipt, ConfirmReceipt.ConfirmReceiptInput>(order, (id, v, key) => new() { Id = id, ExpectedVersion = v, IdempotencyKey = key })).Errors);
        await orders.DeliverAsync();
        var refused = await orders.OrderAsync(order.Id);
        Assert.Equal((order.PayableMinor, 0L, 0L), (refused.Trade.ReleasePendingMinor, refused.Trade.ReleasedMinor, orders.Escrow.Released(order.Number)));
        Assert.True(refused.OpenExceptions > 0);
        Assert.Empty((await Retry()).Errors);
        await orders.DeliverAsync();
        var paid = await orders.OrderAsync(order.Id);
        Assert.Equal((0L, order.PayableMinor, order.PayableMinor), (paid.Trade.ReleasePendingMinor, paid.Trade.ReleasedMinor, orders.Escrow.Released(order.Number)));
        Assert.Equal("NOTHING_HELD", (await Retry()).Errors.Single().Code.Code);
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_reported_refund_counts_once_and_only_when_it_is_the_one_that_was_sent(Provider provider)
    {
        await using var orders = await OrdersFixture.StartAsync(provider);
        var order = await PaidAsync(orders);
        var refund = await SentAsync(orders, order);
        await ReportAsync(orders, order, refund, succeeded: true, connection: "another"); // not whose trade it is
        Assert.Equal(RefundState.Executing, (await RefundAsync(orders)).State);
        await ReportAsync(orders, order, refund, succeeded: true, amount: 1);
        Assert.Equal(RefundState.Executing, (await RefundAsync(orders)).State);
        Assert.True((await orders.OrderAsync(order.Id)).OpenExceptions > 0); // a person must look at another amount
        await ReportAsync(orders, order, refund, succeeded: true);
        await ReportAsync(orders, order, refund, succeeded: true);
        await ReportAsync(orders, order, refund, succeeded: false); // what has happened does not fail later
        var done = await orders.OrderAsync(order.Id);
        Assert.Equal((500L, order.PayableMinor - 500), (done.Trade.RefundedMinor, done.Trade.HeldMinor));
        Assert.Equal(1, await orders.ReadAsync(db => db.Refunds.CountAsync(r => r.State != RefundState.Executing && r.State != RefundState.Failed)));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_refund_that_is_reported_to_have_failed_leaves_the_money_held(Provider provider)
    {
        await using var orders = await OrdersFixture.StartAsync(provider);
        var order = await PaidAsync(orders);
        var refund = await SentAsync(orders, order);
        await ReportAsync(orders, order, refund, succeeded: false);
        Assert.Equal(RefundState.Failed, (await RefundAsync(orders)).State);
        var after = await orders.OrderAsync(order.Id);
        Assert.Equal((0L, order.PayableMinor), (after.Trade.RefundedMinor, after.Trade.HeldMinor));
        await ReportAsync(orders, order, refund, succeeded: true); // the provider went on after all
        Assert.Equal(500, (await orders.OrderAsync(order.Id)).Trade.RefundedMinor);
    }

    static Task<MutationOutcome<Refund>> SettleAsync(OrdersFixture orders, Refund refund, UnbookedOutcome outcome, string reason = "与支付方核对")
        => orders.RunAsync<SettleUnbookedRefund, SettleUnbookedRefund.SettleUnbookedRefundInput, Refund>(new() { Id = GlobalId.Encode("Refund", refund.Id), ExpectedVersion = refund.Version, IdempotencyKey = OrdersFixture.Key(), Outcome = outcome, Reason = reason });

    static Task<Refund> ReloadAsync(OrdersFixture orders, Refund refund) => orders.ReadAsync(db => db.Refunds.AsNoTracking().SingleAsync(r => r.Id == refund.Id));

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_late_success_whose_money_is_gone_is_not_booked_but_seen_and_settled_by_finance(Provider provider)
    {
        await using var orders = await OrdersFixture.StartAsync(provider);
        var order = await PaidAsync(orders);
        var failed = await SentAsync(orders, order);
        await ReportAsync(orders, order, failed, succeeded: false);
        // All of it goes back another way.
        await orders.WorkAsync(async db =>
        {
            var it = (await db.Load(order.Id, default))!;
            var all = it.ProposeAllHeld(RefundCause.Agreed, "取消", db.Now)!;
            all.Approve(Platform.Kernel.Access.Caller.System, long.MaxValue, db.Now);
            all.Send("send", Platform.Kernel.Access.Caller.System);
        });
        await ReportAsync(orders, order, await RefundAsync(orders), succeeded: true);
        Assert.Equal((order.PayableMinor, 0L), (await orders.OrderAsync(order.Id)) is var gone ? (gone.Trade.RefundedMinor, gone.Trade.HeldMinor) : default);

        for (var i = 0; i < 2; i++) await ReportAsync(orders, order, failed, succeeded: true); // told twice
        var late = await ReloadAsync(orders, failed);
        Assert.Equal((RefundState.Unbooked, "PAID_WITHOUT_COVER", "R1"), (late.State, late.FailureCode, late.ProviderNumber));
        var after = await orders.OrderAsync(order.Id);
        Assert.Equal((order.PayableMinor, order.PayableMinor), (after.Trade.RefundedMinor, after.Trade.CapturedMinor));
        Assert.Contains("REFUND_UNBOOKED", after.OpenCodes);
        Assert.Equal(0, await orders.ReadAsync(db => db.Set<DeliveryRow>().CountAsync(d => d.State == DeliveryState.Dead)));

        Assert.Equal("REFUND_TOO_LARGE", (await SettleAsync(orders, late, UnbookedOutcome.Book)).Errors.Single().Code.Code);
        Assert.Equal(("REQUIRED", "reason"), (await SettleAsync(orders, late, UnbookedOutcome.WriteOff, " ")).Errors.Single() is var e ? (e.Code.Code, e.Field) : default);
        Assert.Empty((await SettleAsync(orders, late, UnbookedOutcome.WriteOff)).Errors);
        var settled = await ReloadAsync(orders, failed);
        Assert.Equal((RefundState.Withdrawn, order.PayableMinor), (settled.State, (await orders.OrderAsync(order.Id)).Trade.RefundedMinor));
        Assert.Equal("ILLEGAL_TRANSITION", (await SettleAsync(orders, settled, UnbookedOutcome.Book)).Errors.Single().Code.Code);
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_late_success_of_a_refund_that_was_given_up_is_booked_only_by_a_person(Provider provider)
    {
        await using var orders = await OrdersFixture.StartAsync(provider);
        var order = await PaidAsync(orders);
        var refund = await SentAsync(orders, order);
        await ReportAsync(orders, order, refund, succeeded: false);
        refund = await ReloadAsync(orders, refund);
        Assert.Empty((await orders.RunAsync<WithdrawRefund, WithdrawRefund.WithdrawRefundInput, Refund>(new() { Id = GlobalId.Encode("Refund", refund.Id), ExpectedVersion = refund.Version, IdempotencyKey = OrdersFixture.Key() })).Errors);
        await orders.DeliverAsync();
        Assert.Equal(RefundState.Withdrawn, (await ReloadAsync(orders, refund)).State);
        await ReportAsync(orders, order, refund, succeeded: true);
        Assert.Equal((RefundState.Unbooked, 0L), ((await ReloadAsync(orders, refund)).State, (await orders.OrderAsync(order.Id)).Trade.RefundedMinor));
        Assert.Empty((await SettleAsync(orders, await ReloadAsync(orders, refund), UnbookedOutcome.Book)).Errors);
        await orders.DeliverAsync();
        var done = await orders.OrderAsync(order.Id);
        Assert.Equal((RefundState.Succeeded, 500L, order.PayableMinor - 500), ((await ReloadAsync(orders, refund)).State, done.Trade.RefundedMinor, done.Trade.HeldMinor));
        Assert.Equal(0, orders.Escrow.Refunded(order.Number)); // nothing was sent for it: the provider had paid
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_decision_that_the_limits_refused_stays_refused_however_often_it_is_told(Provider provider)
    {
        await using var orders = await OrdersFixture.StartAsync(provider);
        var order = await PaidAsync(orders);
        var line = order.Lines.OrderBy(l => l.Position).First();
        var source = new SubjectRef("ReturnAuthorization", 7);
        var decided = new RefundDecided(source, 1, order.Id, null, null, [new LineAmount(line.Id, line.RefundableMinor)], 0, 0, new Money(line.RefundableMinor, order.Currency), "退货", null);
        // Without the inbox, as if its memory were lost.
        Task TellAsync(IEvent e) => orders.WorkAsync(async db =>
        {
            var reaction = ActivatorUtilities.CreateInstance<WhenRemedyDecided>(orders.Services, db);
            if (e is RefundDecided money) await reaction.On(money, default); else await reaction.On((ReplacementDecided)e, default);
        });
        var blocking = await orders.RunAsync<ProposeRefund, ProposeRefund.ProposeRefundInput, Refund>(new()
            { Id = GlobalId.Encode("Order", order.Id), ExpectedVersion = (await orders.OrderAsync(order.Id)).Version, IdempotencyKey = OrdersFixture.Key(), Lines = [new() { LineId = GlobalId.Encode("OrderLine", line.Id), AmountMinor = line.RefundableMinor }], Reason = "协商" });
        Assert.Empty(blocking.Errors);
        await TellAsync(decided);
        var refused = await orders.ReadAsync(db => db.Refunds.AsNoTracking().Include(r => r.Lines).SingleAsync(r => r.RemedyKey != null));
        Assert.Equal((RefundState.Rejected, "REFUND_TOO_LARGE", line.RefundableMinor), (refused.State, refused.FailureCode, refused.AmountMinor));
        var proposed = await ReloadAsync(orders, blocking.Result!);
        Assert.Empty((await orders.RunAsync<WithdrawRefund, WithdrawRefund.WithdrawRefundInput, Refund>(new() { Id = GlobalId.Encode("Refund", proposed.Id), ExpectedVersion = proposed.Version, IdempotencyKey = OrdersFixture.Key() })).Errors);
        // Now it would be possible, but something else may have been decided meanwhile.
        await TellAsync(decided);
        await orders.DeliverAsync();
        Assert.Equal((1, 0L), (await orders.ReadAsync(db => db.Refunds.CountAsync(r => r.RemedyKey != null)), (await orders.OrderAsync(order.Id)).Trade.RefundedMinor));
        var told = await orders.ReadAsync(db => db.Set<EventRow>().Where(e => e.Type == nameof(RefundDeclined)).Select(e => e.Data).ToListAsync());
        Assert.Contains("REFUND_TOO_LARGE", Assert.Single(told, t => t.Contains("\"ReturnAuthorization\"", StringComparison.Ordinal)));
        // The next decision of the same return is another one.
        await TellAsync(decided with { Round = 2 });
        Assert.Equal(1, await orders.ReadAsync(db => db.Refunds.CountAsync(r => r.RemedyKey != null && r.State != RefundState.Rejected)));

        var sent = new ReplacementDecided(source, 3, order.Id, null, null, [new ReplacementLine(line.Id, "NO-SUCH", 1)], "换货");
        await TellAsync(sent);
        await TellAsync(sent with { Lines = [new ReplacementLine(line.Id, line.Sku, 1)] });
        Assert.Equal((1, 1), (await orders.ReadAsync(db => db.Orders.CountAsync()), await orders.ReadAsync(db => db.Set<RefusedReplacement>().CountAsync())));
    }
}
