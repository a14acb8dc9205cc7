using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Graph;
using Platform.Orders;

namespace Platform.Modules.Tests.Orders;

public sealed class PlacingTests
{
    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_clean_order_is_audited_paid_and_released_by_itself(Provider provider)
    {
        await using var orders = await OrdersFixture.StartAsync(provider);
        var order = await orders.PlaceAsync();
        Assert.Equal((OrderLifecycle.Placed, 2 * 19_900 + 36_800 + 1_000 - 500L), (order.Lifecycle, order.PayableMinor));
        Assert.Equal(500, order.Lines.Sum(l => l.DiscountMinor));
        await orders.DeliverAsync();
        var approved = await orders.OrderAsync(order.Id);
        Assert.Equal((OrderLifecycle.Approved, TradeState.WaitPay, OrderPaymentStatus.Unpaid), (approved.Lifecycle, approved.Trade.State, approved.PaymentStatus));

        await orders.PayAsync(order, 10_000);
        Assert.Equal(OrderPaymentStatus.PartiallyHeld, (await orders.OrderAsync(order.Id)).PaymentStatus);
        await orders.PayAsync(order, order.PayableMinor - 10_000);
        var released = await orders.OrderAsync(order.Id);
        Assert.Equal((OrderLifecycle.Released, OrderPaymentStatus.Held, OrderStage.Processing), (released.Lifecycle, released.PaymentStatus, released.Stage));
        Assert.Equal(0, await orders.ReadAsync(db => db.Set<Platform.Kernel.Ledger.Posting>().SumAsync(p => p.AmountMinor)));
        await orders.DeliverAsync();
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Nobody_reads_a_receiver_in_the_tables(Provider provider)
    {
        await using var orders = await OrdersFixture.StartAsync(provider);
        var order = await orders.PlaceAsync(OrdersFixture.Tea("+86 138-0013-8000"));
        var stored = await orders.OrderAsync(order.Id);
        var all = string.Join('\n', stored.ReceiverName, stored.ReceiverPhone, stored.ReceiverAddress, stored.PhoneIndex, stored.PhoneTailIndex, stored.NameIndex,
            string.Join('\n', await orders.ReadAsync(db => db.Set<AuditRow>().Select(a => a.Changes).ToListAsync())), string.Join('\n', await orders.ReadAsync(db => db.Set<EventRow>().Select(a => a.Data).ToListAsync())));
        foreach (var secret in new[] { "林晓梅", "13800138000", "8000\"", "滨海街" }) Assert.DoesNotContain(secret, all);
        Assert.Equal(ReceiverSeal.Digits("13800138000", null), ReceiverSeal.Digits("+86 138-0013-8000", null));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Bad_input_is_refused_field_by_field(Provider provider)
    {
        await using var orders = await OrdersFixture.StartAsync(provider);
        async Task<string[]> Refusals(PlaceOrder.PlaceOrderInput input)
        {
            var outcome = await orders.RunAsync<PlaceOrder, PlaceOrder.PlaceOrderInput, Order>(input);
            Assert.Null(outcome.Result);
            return [.. outcome.Errors.Select(e => $"{e.Field}:{e.Code.Code}").Order()];
        }
        var bad = OrdersFixture.Tea(change: i => i with
        {
            Channel = "", Currency = "rmb", FreightMinor = -1, DiscountMinor = long.MinValue, BuyerNote = new string('长', 501), Courier = "不是代码",
            Receiver = new() { Name = " ", Phone = "电话", Address = new string('街', 301), RegionCode = "35", Country = "CHN" },
            Lines = [new() { Sku = "", Quantity = 0 }, new() { Sku = new string('x', 65), Quantity = 1_000_001, UnitPriceMinor = -5, Name = new string('茶', 201) }],
        });
        string[] wrong =
        [
            "channel:REQUIRED", "currency:INVALID_FORMAT", "freightMinor:OUT_OF_RANGE", "discountMinor:OUT_OF_RANGE", "buyerNote:TOO_LONG", "courier:INVALID_FORMAT",
            "receiver.name:REQUIRED", "receiver.phone:INVALID_FORMAT", "receiver.address:TOO_LONG", "receiver.regionCode:INVALID_FORMAT", "receiver.country:INVALID_FORMAT",
            "lines.0.sku:REQUIRED", "lines.0.quantity:OUT_OF_RANGE", "lines.1.sku:TOO_LONG", "lines.1.quantity:OUT_OF_RANGE", "lines.1.unitPriceMinor:OUT_OF_RANGE", "lines.1.name:TOO_LONG",
        ];
        Same([.. wrong.Order()], await Refusals(bad));
        Same(["lines:TOO_MANY"], await Refusals(OrdersFixture.Tea(change: i => i with { Lines = [.. Enumerable.Repeat(new OrderLineInput { Sku = "TEA-250", Quantity = 1 }, 101)] })));
        Same(["lines:REQUIRED"], await Refusals(OrdersFixture.Tea(change: i => i with { Lines = [] })));
        Same(["receiver:REQUIRED"], await Refusals(OrdersFixture.Tea(change: i => i with { Receiver = null })));
        Same(["channel:UNKNOWN_CHANNEL", "lines.0.sku:UNKNOWN_SKU", "orgUnitId:NOT_FOUND", "partyId:NOT_FOUND"], await Refusals(OrdersFixture.Tea(change: i => i with
        {
            Channel = "JD", Lines = [new() { Sku = "'; DROP TABLE ord_orders;--".Replace(" ", ""), Quantity = 1 }], PartyId = GlobalId.Encode("Party", 100), OrgUnitId = GlobalId.Encode("OrgUnit", 99),
        })));
        Same(["partyId:NOT_FOUND"], await Refusals(OrdersFixture.Tea(change: i => i with { PartyId = GlobalId.Encode("Order", 1) })));
        Same(["lines:AMOUNT_OVERFLOW"], await Refusals(OrdersFixture.Tea(change: i => i with { Lines = [new() { Sku = "TEA-250", Quantity = 1_000_000, UnitPriceMinor = OrdersSettings.LargestAmount }] })));
        Same(["discountMinor:DISCOUNT_TOO_LARGE"], await Refusals(OrdersFixture.Tea(change: i => i with { DiscountMinor = 76_601 })));
        Same(["lines.0.sku:CURRENCY_MISMATCH", "lines.1.sku:CURRENCY_MISMATCH"], await Refusals(OrdersFixture.Tea(change: i => i with { Currency = "USD" })));
        Same(["courier:COURIER_NOT_AVAILABLE"], await Refusals(OrdersFixture.Tea(change: i => i with { Courier = "sf", Receiver = i.Receiver! with { RegionCode = "540100" } })));
        Assert.Equal(0, await orders.ReadAsync(db => db.Orders.CountAsync()));
    }

    static void Same(string[] expected, string[] actual) => Assert.Equal(string.Join('\n', expected), string.Join('\n', actual));

    [Theory, ClassData(typeof(OnBoth))]
    public async Task One_key_is_one_order_however_often_and_at_once_it_is_sent(Provider provider)
    {
        await using var orders = await OrdersFixture.StartAsync(provider);
        var input = OrdersFixture.Tea();
        var all = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => orders.RunAsync<PlaceOrder, PlaceOrder.PlaceOrderInput, Order>(input)));
        Assert.Single(all.Select(o => o.Result!.Number).Distinct());
        Assert.Equal(1, await orders.ReadAsync(db => db.Orders.CountAsync()));
        var other = await orders.RunAsync<PlaceOrder, PlaceOrder.PlaceOrderInput, Order>(input with { FreightMinor = 2_000 });
        Assert.Equal("IDEMPOTENCY_KEY_REUSED", Assert.Single(other.Errors).Code.Code);
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task An_order_of_another_branch_is_as_unknown_as_none(Provider provider)
    {
        await using var orders = await OrdersFixture.StartAsync(provider);
        var order = await orders.PlaceAsync(OrdersFixture.Tea(change: i => i with { OrgUnitId = GlobalId.Encode("OrgUnit", 11) }));
        var (own, other) = (OrdersFixture.Clerk(OrdersFixture.Fuzhou, "orders:order:cancel", "orders:order:place"), OrdersFixture.Clerk(OrdersFixture.Xiamen, "orders:order:cancel", "orders:order:place"));
        CancelOrder.CancelOrderInput Cancel(string id, long version, string key) => new() { Id = id, ExpectedVersion = version, IdempotencyKey = key, Reason = "客户改主意" };
        var foreign = await orders.OnOrderAsync<CancelOrder, CancelOrder.CancelOrderInput>(order, Cancel, other);
        var unknown = await orders.RunAsync<CancelOrder, CancelOrder.CancelOrderInput, Order>(Cancel(GlobalId.Encode("Order", 999_999), 1, OrdersFixture.Key()), other);
        Assert.Equal(unknown.Errors.Single() with { Args = null }, foreign.Errors.Single() with { Args = null });
        Assert.Equal("NOT_FOUND", foreign.Errors.Single().Code.Code);
        var placedElsewhere = await orders.RunAsync<PlaceOrder, PlaceOrder.PlaceOrderInput, Order>(OrdersFixture.Tea(change: i => i with { OrgUnitId = GlobalId.Encode("OrgUnit", 11) }), other);
        Assert.Equal("NOT_FOUND", placedElsewhere.Errors.Single().Code.Code);
        Assert.Empty((await orders.OnOrderAsync<CancelOrder, CancelOrder.CancelOrderInput>(order, Cancel, own)).Errors);
        Assert.Equal("VERSION_CONFLICT", (await orders.RunAsync<CancelOrder, CancelOrder.CancelOrderInput, Order>(Cancel(GlobalId.Encode("Order", order.Id), 1, OrdersFixture.Key()), own)).Errors.Single().Code.Code);
    }
}
