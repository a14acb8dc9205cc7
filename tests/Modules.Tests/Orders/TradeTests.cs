using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Logistics;
using Platform.Kernel.Graph;
using Platform.Orders;

namespace Platform.Modules.Tests.Orders;

/// <summary>An order's money and goods from end to end, with a provider that loses answers and events that come twice and out of order.</summary>
public sealed class TradeTests
{
    static async Task<Order> ReleasedAsync(OrdersFixture orders)
    {
        var order = await orders.PlaceAsync();
        await orders.DeliverAsync();
        await orders.PayAsync(order, order.PayableMinor);
        await orders.DeliverAsync();
        order = await orders.OrderAsync(order.Id);
        Assert.Equal(OrderLifecycle.Released, order.Lifecycle);
        return order;
    }

    static IReadOnlyList<ShippedLine> All(Order order) => [.. order.Lines.Select(l => new ShippedLine(l.Id, l.Quantity))];

    static Task ShipAsync(OrdersFixture orders, Order order) => orders.WorkAsync(async db => (await db.Load(order.Id, default))!.TakeHandOver(1, "sf", "SF1234567890", All(order), db.Now));

    static Task<MutationOutcome<Order>> ConfirmAsync(OrdersFixture orders, Order order)
        => orders.OnOrderAsync<ConfirmReceipt, ConfirmReceipt.ConfirmReceiptInput>(order, (id, v, key) => new() { Id = id, ExpectedVersion = v, IdempotencyKey = key });

    static async Task BooksHoldAsync(OrdersFixture orders, Order order)
    {
        var t = (await orders.OrderAsync(order.Id)).Trade;
        var sums = await orders.ReadAsync(db => db.Set<Platform.Kernel.Ledger.Posting>().GroupBy(p => p.Account).Select(g => new { g.Key, Sum = g.Sum(p => p.AmountMinor) }).ToDictionaryAsync(g => g.Key, g => g.Sum));
        Assert.Equal(0, sums.Values.Sum());
        Assert.Equal((t.HeldMinor, t.ReleasedMinor), (sums.GetValueOrDefault("ESCROW_HELD"), sums.GetValueOrDefault("SELLER_SETTLED")));
        Assert.Equal((t.ReleasedMinor, t.RefundedMinor), (orders.Escrow.Released(order.Number), orders.Escrow.Refunded(order.Number)));
    }

    public static TheoryData<Provider, string> Troubles()
    {
        var data = new TheoryData<Provider, string>();
        foreach (var provider in Enum.GetValues<Provider>())
            foreach (var faults in new[] { "", "LostAfter", "LostBefore,LostAfter", "Busy,LostAfter,Busy", "LostBefore,LostBefore,LostAfter" }) data.Add(provider, faults);
        return data;
    }

    static void Plan(OrdersFixture orders, string faults)
    {
        foreach (var fault in faults.Split(',', StringSplitOptions.RemoveEmptyEntries)) orders.Escrow.Faults.Enqueue(Enum.Parse<Fault>(fault));
    }

    [Theory, MemberData(nameof(Troubles))]
    public async Task Receipt_confirmed_pays_the_seller_once_and_completes(Provider provider, string faults)
    {
        await using var orders = await OrdersFixture.StartAsync(provider);
        var order = await ReleasedAsync(orders);
        Assert.Equal("NOT_SHIPPED", (await ConfirmAsync(orders, order)).Errors.Single().Code.Code);
        await ShipAsync(orders, order);
        await orders.DeliverAsync();
        Assert.Equal((OrderFulfillmentStatus.Shipped, TradeState.ShippedNotified), ((await orders.OrderAsync(order.Id)).FulfillmentStatus, (await orders.OrderAsync(order.Id)).Trade.State));
        Plan(orders, faults);
        Assert.Empty((await ConfirmAsync(orders, order)).Errors);
        await orders.DeliverAsync();
        var done = await orders.OrderAsync(order.Id);
        Assert.Equal((OrderLifecycle.Completed, OrderPaymentStatus.Released, TradeState.Released), (done.Lifecycle, done.PaymentStatus, done.Trade.State));
        await BooksHoldAsync(orders, order);
    }

    [Theory, MemberData(nameof(Troubles))]
    public async Task A_cancelled_order_is_refunded_in_full_once(Provider provider, string faults)
    {
        await using var orders = await OrdersFixture.StartAsync(provider);
        var order = await ReleasedAsync(orders);
        Plan(orders, faults);
        var outcome = await orders.OnOrderAsync<CancelOrder, CancelOrder.CancelOrderInput>(order, (id, v, key) => new() { Id = id, ExpectedVersion = v, IdempotencyKey = key, Reason = "客户不要了" });
        Assert.Empty(outcome.Errors);
        Assert.False(outcome.Result!.Trade.Secured);
        await orders.DeliverAsync();
        var done = await orders.OrderAsync(order.Id);
        Assert.Equal((OrderLifecycle.Cancelled, OrderPaymentStatus.Refunded, TradeState.Refunded, 0), (done.Lifecycle, done.PaymentStatus, done.Trade.State, done.OpenRefunds));
        Assert.Equal(done.PayableMinor, done.Trade.RefundedMinor);
        Assert.Equal(1, await orders.ReadAsync(db => db.Refunds.CountAsync()));
        await BooksHoldAsync(orders, order);
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_refused_parcel_comes_back_and_its_money_is_proposed_for_refund(Provider provider)
    {
        await using var orders = await OrdersFixture.StartAsync(provider);
        var order = await ReleasedAsync(orders);
        // Logistics' word arrives out of order and twice.
        for (var i = 0; i < 2; i++)
        {
            await orders.WorkAsync(async db => (await db.Load(order.Id, default))!.TakeReturn(1, All(order), db.Now));
            await orders.WorkAsync(async db => (await db.Load(order.Id, default))!.TakeRefusal(1, db.Now));
            await ShipAsync(orders, order);
        }
        var back = await orders.OrderAsync(order.Id);
        Assert.Equal((OrderFulfillmentStatus.ReturnedToSender, OrderLifecycle.Released, ParcelTrouble.Refused), (back.FulfillmentStatus, back.Lifecycle, back.ParcelTrouble));
        var refund = await orders.ReadAsync(db => db.Refunds.AsNoTracking().SingleAsync());
        Assert.Equal((RefundState.Proposed, RefundCause.ReturnedToSender, order.PayableMinor), (refund.State, refund.Cause, refund.AmountMinor));
        var approved = await orders.RunAsync<ApproveRefund, ApproveRefund.ApproveRefundInput, Refund>(new() { Id = GlobalId.Encode("Refund", refund.Id), ExpectedVersion = refund.Version, IdempotencyKey = OrdersFixture.Key() });
        Assert.Empty(approved.Errors);
        await orders.DeliverAsync();
        Assert.Equal((OrderLifecycle.Cancelled, OrderPaymentStatus.Refunded), ((await orders.OrderAsync(order.Id)).Lifecycle, (await orders.OrderAsync(order.Id)).PaymentStatus));
        await BooksHoldAsync(orders, order);
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Refunds_keep_their_limits_and_need_four_eyes(Provider provider)
    {
        await using var orders = await OrdersFixture.StartAsync(provider);
        var order = await ReleasedAsync(orders);
        var clerk = OrdersFixture.Clerk(OrdersFixture.Fuzhou, "orders:refund:propose", "orders:refund:approve") with { Permissions = System.Collections.Frozen.FrozenDictionary.ToFrozenDictionary(new[] { "orders:refund:propose", "orders:refund:approve" }, p => p, _ => Platform.Kernel.Access.RowScope.Everything) };
        async Task<MutationOutcome<Refund>> Propose(long first, long freight, long compensation) => await orders.RunAsync<ProposeRefund, ProposeRefund.ProposeRefundInput, Refund>(new()
        {
            Id = GlobalId.Encode("Order", order.Id), ExpectedVersion = (await orders.OrderAsync(order.Id)).Version, IdempotencyKey = OrdersFixture.Key(), Reason = "少发一件",
            Lines = first == 0 ? [] : [new() { LineId = GlobalId.Encode("OrderLine", order.Lines[0].Id), AmountMinor = first }], FreightMinor = freight, CompensationMinor = compensation,
        }, clerk);
        var net = order.Lines[0].NetMinor;
        Assert.Equal(["lines.0.amountMinor:REFUND_TOO_LARGE", "freightMinor:REFUND_TOO_LARGE"], (await Propose(net + 1, 1_001, 0)).Errors.Select(e => $"{e.Field}:{e.Code.Code}"));
        Assert.Equal("REFUND_TOO_LARGE", (await Propose(net, 0, order.PayableMinor)).Errors.Single().Code.Code);
        Assert.Equal("OUT_OF_RANGE", (await Propose(-1, 0, 0)).Errors.Single().Code.Code);
        Assert.Equal("OUT_OF_RANGE", (await Propose(0, 0, 0)).Errors.Single().Code.Code);
        var first = await Propose(net, 0, 20_000);
        Assert.Empty(first.Errors);
        Assert.Equal(["lines.0.amountMinor:REFUND_TOO_LARGE"], (await Propose(1, 0, 0)).Errors.Select(e => $"{e.Field}:{e.Code.Code}"));
        var approve = new ApproveRefund.ApproveRefundInput { Id = GlobalId.Encode("Refund", first.Result!.Id), ExpectedVersion = 1, IdempotencyKey = OrdersFixture.Key() };
        Assert.Equal("FOUR_EYES", (await orders.RunAsync<ApproveRefund, ApproveRefund.ApproveRefundInput, Refund>(approve, clerk)).Errors.Single().Code.Code);
        Assert.Empty((await orders.RunAsync<ApproveRefund, ApproveRefund.ApproveRefundInput, Refund>(approve with { IdempotencyKey = OrdersFixture.Key() }, clerk with { UserId = 77 })).Errors);
        await orders.DeliverAsync();
        var after = await orders.OrderAsync(order.Id);
        Assert.Equal((OrderPaymentStatus.PartiallyRefunded, net, net + 20_000), (after.PaymentStatus, after.Lines[0].RefundedMinor, after.Trade.RefundedMinor));
        await BooksHoldAsync(orders, order);
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_notice_counts_once_and_money_that_does_not_fit_is_flagged(Provider provider)
    {
        await using var orders = await OrdersFixture.StartAsync(provider);
        var order = await orders.PlaceAsync();
        orders.Escrow.Pay(order.Number, order.PayableMinor);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => orders.NoticeAsync(order, order.PayableMinor, "PAY-1"))); // also before the trade was opened
        await orders.NoticeAsync(order, 5, "PAY-1");
        await orders.DeliverAsync();
        var paid = await orders.OrderAsync(order.Id);
        Assert.Equal((order.PayableMinor, "PAYMENT_DOUBTFUL", OrderLifecycle.OnHold), (paid.Trade.CapturedMinor, paid.OpenCodes, paid.Lifecycle));
        await orders.PayAsync(order, 700, "PAY-2");
        paid = await orders.OrderAsync(order.Id);
        Assert.Equal((order.PayableMinor + 700, "PAYMENT_DOUBTFUL OVERPAID"), (paid.Trade.HeldMinor, paid.OpenCodes));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Money_that_arrives_after_a_cancellation_goes_back(Provider provider)
    {
        await using var orders = await OrdersFixture.StartAsync(provider);
        var order = await orders.PlaceAsync();
        await orders.DeliverAsync();
        Assert.Empty((await orders.OnOrderAsync<CancelOrder, CancelOrder.CancelOrderInput>(order, (id, v, key) => new() { Id = id, ExpectedVersion = v, IdempotencyKey = key, Reason = "地址不对" })).Errors);
        await orders.PayAsync(order, order.PayableMinor);
        await orders.DeliverAsync();
        var done = await orders.OrderAsync(order.Id);
        Assert.Equal((OrderLifecycle.Cancelled, OrderPaymentStatus.Refunded), (done.Lifecycle, done.PaymentStatus));
        await BooksHoldAsync(orders, order);
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Cash_on_delivery_is_released_unpaid_and_collected_at_the_door(Provider provider)
    {
        await using var orders = await OrdersFixture.StartAsync(provider);
        var order = await orders.PlaceAsync(OrdersFixture.Tea(change: i => i with { Method = PaymentMethod.CashOnDelivery }));
        await orders.DeliverAsync();
        order = await orders.OrderAsync(order.Id);
        Assert.Equal((OrderLifecycle.Released, OrderPaymentStatus.CodPending), (order.Lifecycle, order.PaymentStatus));
        RecordCodCollection.RecordCodCollectionInput Collect(string id, long v, string key) => new() { Id = id, ExpectedVersion = v, IdempotencyKey = key, AmountMinor = order.PayableMinor };
        Assert.Equal("PAYMENT_NOT_EXPECTED", (await orders.OnOrderAsync<RecordCodCollection, RecordCodCollection.RecordCodCollectionInput>(order, Collect)).Errors.Single().Code.Code);
        await orders.WorkAsync(async db => (await db.Load(order.Id, default))!.TakeDelivery(1, All(order), db.Now));
        Assert.Equal(OrderFulfillmentStatus.Delivered, (await orders.OrderAsync(order.Id)).FulfillmentStatus);
        Assert.Equal("COLLECTION_DIFFERS", (await orders.OnOrderAsync<RecordCodCollection, RecordCodCollection.RecordCodCollectionInput>(order, (id, v, key) => Collect(id, v, key) with { AmountMinor = 1 })).Errors.Single().Code.Code);
        Assert.Empty((await orders.OnOrderAsync<RecordCodCollection, RecordCodCollection.RecordCodCollectionInput>(order, Collect)).Errors);
        Assert.Equal((OrderLifecycle.Completed, OrderPaymentStatus.Released), ((await orders.OrderAsync(order.Id)).Lifecycle, (await orders.OrderAsync(order.Id)).PaymentStatus));
        Assert.Equal(0, await orders.ReadAsync(db => db.Set<Platform.Kernel.Ledger.Posting>().SumAsync(p => p.AmountMinor)));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Only_a_deployment_that_says_so_confirms_by_time_and_a_dispute_stops_the_clock(Provider provider)
    {
        await using var orders = await OrdersFixture.StartAsync(provider, new() { ["Orders:AutoConfirm:Days"] = "7" });
        var (order, disputed) = (await ReleasedAsync(orders), await ReleasedAsync(orders));
        foreach (var o in new[] { order, disputed })
        {
            await ShipAsync(orders, o);
            await orders.WorkAsync(async db =>
            {
                var loaded = (await db.Load(o.Id, default))!;
                loaded.TakeDelivery(1, All(o), db.Now.AddDays(-8));
                if (o == disputed) loaded.OpenDispute(db.Now.AddDays(-3));
                loaded.StartAutoConfirm(db.Now.AddDays(-1));
            });
        }
        await orders.DeliverAsync();
        Assert.Equal(OrderLifecycle.Completed, (await orders.OrderAsync(order.Id)).Lifecycle);
        var waiting = await orders.OrderAsync(disputed.Id);
        Assert.Equal((OrderLifecycle.Released, waiting.PayableMinor), (waiting.Lifecycle, waiting.Trade.HeldMinor));
        Assert.Equal("DISPUTE_OPEN", (await ConfirmAsync(orders, disputed)).Errors.Single().Code.Code);
        await orders.WorkAsync(async db => (await db.Load(disputed.Id, default))!.CloseDispute(db.Now));
        var resumed = await orders.OrderAsync(disputed.Id);
        Assert.InRange((resumed.Trade.AutoConfirmAt!.Value - DateTime.UtcNow).TotalDays, 1.99, 2.01); // two of the seven days were left
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Stock_that_is_short_blocks_the_release_once(Provider provider)
    {
        await using var orders = await OrdersFixture.StartAsync(provider);
        var order = await orders.PlaceAsync();
        await orders.DeliverAsync();
        for (var i = 0; i < 3; i++) await orders.WorkAsync(async db => (await db.Load(order.Id, default))!.TakeStockPromise(StockPromise.Short, "TEA-250: 0/2", DateTime.UtcNow));
        await orders.PayAsync(order, order.PayableMinor);
        Assert.Equal((OrderLifecycle.Approved, OrderFulfillmentStatus.Backordered), ((await orders.OrderAsync(order.Id)).Lifecycle, (await orders.OrderAsync(order.Id)).FulfillmentStatus));
        var exception = await orders.ReadAsync(db => db.Exceptions.AsNoTracking().SingleAsync());
        Assert.Empty((await orders.RunAsync<ResolveOrderException, ResolveOrderException.ResolveOrderExceptionInput, OrderException>(new() { Id = GlobalId.Encode("OrderException", exception.Id), ExpectedVersion = 1, IdempotencyKey = OrdersFixture.Key(), Resolution = "已补货" })).Errors);
        Assert.Equal(OrderLifecycle.Released, (await orders.OrderAsync(order.Id)).Lifecycle);
    }
}
