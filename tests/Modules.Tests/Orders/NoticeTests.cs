using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Contracts.Logistics;
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
}
