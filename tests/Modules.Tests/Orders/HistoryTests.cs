using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel.Data;
using Platform.Orders;

namespace Platform.Modules.Tests.Orders;

public sealed class HistoryTests
{
    static readonly DateTime Day = new(2018, 3, 1, 10, 0, 0, DateTimeKind.Utc);

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Past_orders_come_in_by_the_hundred_and_set_nothing_off(Provider provider)
    {
        await using var orders = await OrdersFixture.StartAsync(provider);
        var seal = orders.Services.GetRequiredService<ReceiverSeal>();
        await using (var db = await orders.Services.GetRequiredService<IDbContextFactory<OrdersDb>>().CreateDbContextAsync())
        {
            db.Work = new UnitOfWork(orders.Caller, "ImportHistory") { History = true };
            for (var i = 0; i < 200; i++)
            {
                var content = new NewOrder
                {
                    Number = $"H{i:D6}", Org = OrdersFixture.Fuzhou, ChannelId = 1, Currency = "BRL", Method = PaymentMethod.Prepaid, PlacedAt = Day.AddHours(i), FreightMinor = 1_500,
                    Receiver = seal.Seal(new() { Name = "João", Phone = "11 91234-5678", Country = "BR", Region = "São Paulo" }), Lines = [new("P1", "茶", 2, 4_990, null, false)],
                };
                var at = content.PlacedAt;
                OrderHistory.Add(db, (i % 5) switch
                {
                    0 => new() { Content = content, PaidAt = at.AddHours(1), ReleasedAt = at.AddHours(2), ShippedAt = at.AddDays(1), DeliveredAt = at.AddDays(9), Waybill = ("correios", "BR" + i) },
                    1 => new() { Content = content, PaidAt = at.AddHours(1), ReleasedAt = at.AddHours(2), ShippedAt = at.AddDays(1) },
                    2 => new() { Content = content, CancelledAt = at.AddDays(1), CancelReason = "缺货" },
                    3 => new() { Content = content, PaidAt = at.AddHours(1), CancelledAt = at.AddDays(1), CancelReason = "客户取消" },
                    _ => new() { Content = content, PaidAt = at.AddHours(1), ReleasedAt = at.AddHours(2), ShippedAt = at.AddDays(1), CancelledAt = at.AddDays(20), CancelReason = "拒收" },
                });
            }
            await db.SaveChangesAsync();
        }
        Assert.Equal(0, await orders.ReadAsync(db => db.Set<DeliveryRow>().CountAsync(d => d.State != DeliveryState.Done)));
        async Task<string> At(string number)
        {
            var o = await orders.ReadAsync(db => db.Whole.AsNoTracking().SingleAsync(x => x.Number == number));
            Assert.Equal(o.Trade.CapturedMinor, o.Trade.HeldMinor + o.Trade.ReleasedMinor + o.Trade.RefundedMinor);
            return $"{o.Lifecycle} {o.PaymentStatus} {o.FulfillmentStatus} {o.OpenRefunds}";
        }
        Assert.Equal("Completed Released Delivered 0", await At("H000000"));
        Assert.Equal("Released Held Shipped 0", await At("H000001"));
        Assert.Equal("Cancelled Unpaid None 0", await At("H000002"));
        Assert.Equal("Cancelled Refunded None 0", await At("H000003"));
        Assert.Equal("Cancelled Refunded ReturnedToSender 0", await At("H000004"));
        Assert.Equal(0, await orders.ReadAsync(db => db.Set<Platform.Kernel.Ledger.Posting>().SumAsync(p => p.AmountMinor)));
        var events = await orders.ReadAsync(db => db.Set<EventRow>().Where(e => e.SubjectType == "Order" && e.Type == "OrderCompleted").OrderBy(e => e.Id).Select(e => e.OccurredAt).ToListAsync());
        Assert.Equal((40, Day.AddDays(9)), (events.Count, events[0]));
    }

    [Fact]
    public async Task The_newest_of_a_state_come_straight_from_an_index_for_head_office_and_each_scope()
    {
        await using var orders = await OrdersFixture.StartAsync(Provider.MariaDb);
        for (var batch = 0; batch < 8; batch++)
        {
            await using var db = await orders.Services.GetRequiredService<IDbContextFactory<OrdersDb>>().CreateDbContextAsync();
            db.Work = new UnitOfWork(orders.Caller, "ImportHistory") { History = true };
            for (var i = 0; i < 200; i++)
            {
                var n = batch * 200 + i;
                var at = Day.AddMinutes(n);
                OrderHistory.Add(db, new()
                {
                    Content = new NewOrder
                    {
                        Number = $"H{n:D6}", Org = new Contracts.OrgPath(n % 4 + 20, n % 2 + 10, n % 4 + 20, n % 8 + 30), ChannelId = 1, Currency = "CNY", Method = PaymentMethod.Prepaid, PlacedAt = at,
                        Receiver = new SealedReceiver(null, null, null, null, null, null, null, null, null, null), Lines = [new("P1", "茶", 1, 100, null, false)],
                    },
                    PaidAt = n % 3 == 0 ? at : null, ReleasedAt = n % 3 == 0 ? at : null,
                });
            }
            await db.SaveChangesAsync();
        }
        await using var reading = await orders.Services.GetRequiredService<IDbContextFactory<OrdersDb>>().CreateDbContextAsync();
        await reading.Database.ExecuteSqlRawAsync("ANALYZE TABLE ord_orders");
        await reading.Database.OpenConnectionAsync();
        foreach (var where in new[] { "Lifecycle = 5", "RegionId = 10 AND Lifecycle = 5", "BranchId = 21 AND Lifecycle = 5", "SiteId = 31 AND Lifecycle = 5", "RegionId = 10", "1 = 1" })
        {
            await using var explain = reading.Database.GetDbConnection().CreateCommand();
            explain.CommandText = $"EXPLAIN SELECT Id, Number FROM ord_orders WHERE {where} ORDER BY PlacedAt DESC, Id DESC LIMIT 21";
            await using var plan = await explain.ExecuteReaderAsync();
            Assert.True(await plan.ReadAsync());
            Assert.True(!plan.IsDBNull(plan.GetOrdinal("key")) && !plan["Extra"].ToString()!.Contains("filesort"), $"{where}: {plan["key"]} {plan["Extra"]}");
        }
    }
}
