using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Graph;
using Platform.Kernel.Stock;
using Platform.Logistics;

namespace Platform.Modules.Tests.Logistics;

/// <summary>Stock is never promised twice, never below zero, and always what its movements say.</summary>
public sealed class StockTests
{
    [Theory, ClassData(typeof(OnBoth))]
    public async Task Sixty_four_at_once_promise_no_piece_twice(Provider provider)
    {
        await using var world = await World.StartAsync(provider);
        await world.PlaceAsync("WH-01", "DC", 10, ("TX-01", 30), ("NZ-02", 25));
        await world.PlaceAsync("WH-02", "DC", 20, ("TX-01", 11), ("NZ-02", 40));
        for (var i = 1; i <= 64; i++) world.Orders.Place(i, i % 2 == 0 ? [("TX-01", 1), ("NZ-02", 1)] : [("NZ-02", 1), ("TX-01", 1)]);
        var done = await Task.WhenAll(Enumerable.Range(1, 64).Select(async i => (await world.DataAsync(
            "mutation($input: AllocateOrderInput!) { allocateOrder(input: $input) { reservation { state } userErrors { code } } }",
            new { input = new { orderId = GlobalId.Encode("Order", i), idempotencyKey = $"allocate-{i:D4}" } })).GetProperty("allocateOrder")));
        Assert.Equal(41, done.Count(d => d.GetProperty("userErrors").GetArrayLength() == 0));
        Assert.All(done.Where(d => d.GetProperty("userErrors").GetArrayLength() > 0), d => Assert.Equal("STOCK_SHORT", d.GetProperty("userErrors")[0].GetProperty("code").GetString()));
        await ProveAsync(world);
        Assert.Equal(41, await world.ReadAsync(db => db.Set<StockLevel>().Where(l => l.Item == "TX-01").SumAsync(l => l.Reserved)));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Every_figure_is_the_sum_of_its_movements_at_any_instant(Provider provider)
    {
        await using var world = await World.StartAsync(provider);
        string[] places = [await world.PlaceAsync("WH-01"), await world.PlaceAsync("WH-02", "STORE"), await world.PlaceAsync("ROAD", "IN_TRANSIT")];
        var (random, history, balance) = (new Random(2026), new List<(DateTime At, long OnHand, long InTransit)>(), new long[3]);
        for (var i = 0; i < 40; i++)
        {
            var (from, to, pieces) = (random.Next(3), random.Next(3), (long)random.Next(1, 9));
            var kind = random.Next(3);
            if (kind == 0 || (kind == 1 && from == to))
            {
                await world.MutateAsync("receiveStock", new { locationId = places[to], lines = new[] { new { item = "TX-01", quantity = pieces }, new { item = "TX-01", quantity = 1L } } }, "stockLocation { id }");
                balance[to] += pieces + 1;
            }
            else if (kind == 1)
            {
                object input = new { item = "TX-01", quantity = pieces, fromLocationId = places[from], toLocationId = places[to], reason = "调拨" };
                if (balance[from] < pieces) Assert.Equal("STOCK_SHORT", await world.RefusalAsync("transferStock", input, "stockLevel { onHand }"));
                else { await world.MutateAsync("transferStock", input, "stockLevel { onHand available }"); balance[from] -= pieces; balance[to] += pieces; }
            }
            else
            {
                await world.MutateAsync("adjustStock", new { item = "TX-01", locationId = places[to], counted = pieces, reason = "盘点" }, "stockLevel { onHand }");
                balance[to] = pieces;
            }
            history.Add((DateTime.UtcNow, balance[0] + balance[1], balance[2]));
            await Task.Delay(3);
        }
        foreach (var (at, onHand, inTransit) in history)
        {
            var then = (await world.DataAsync("query($at: DateTime!) { stockLedger(item: \"TX-01\", asOf: $at) { onHand inTransit available } }", new { at })).GetProperty("stockLedger");
            Assert.Equal((onHand, inTransit), (long.Parse(then.GetProperty("onHand").ToString()), long.Parse(then.GetProperty("inTransit").ToString())));
        }
        await ProveAsync(world);
    }

    [Fact]
    public async Task Counts_stay_above_what_is_promised_and_locations_close_empty()
    {
        await using var world = await World.StartAsync(Provider.Sqlite);
        var place = await world.PlaceAsync("WH-01", "DC", 100, ("TX-01", 5));
        await world.SayAsync(world.Orders.Place(1, ("TX-01", 3)), 1);
        await world.QuietAsync();
        Assert.Equal("STOCK_BELOW_RESERVED", await world.RefusalAsync("adjustStock", new { item = "TX-01", locationId = place, counted = 2, reason = "盘点" }, "stockLevel { onHand }"));
        Assert.Equal("STOCK_BELOW_RESERVED", await world.RefusalAsync("adjustStock", new { item = "TX-01", locationId = place, delta = -3, reason = "报损" }, "stockLevel { onHand }"));
        Assert.Equal("REQUIRED", await world.RefusalAsync("adjustStock", new { item = "TX-01", locationId = place, reason = "?" }, "stockLevel { onHand }"));
        var location = (await world.DataAsync("{ stockLocations(first: 1) { nodes { id version } } }")).GetProperty("stockLocations").GetProperty("nodes")[0];
        Assert.Equal("LOCATION_NOT_EMPTY", await world.RefusalAsync("closeLocation", ShippingTests.Change(location), "stockLocation { id }"));
        Assert.Equal("ALREADY_EXISTS", await world.RefusalAsync("createLocation", new { code = "WH-01", name = "重复" }, "stockLocation { id }"));
        await world.MutateAsync("updateLocation", ShippingTests.Change(location, ("sellable", false)), "stockLocation { sellable }");
        await ProveAsync(world);
    }

    [Fact]
    public async Task A_promise_runs_out()
    {
        await using var world = await World.StartAsync(Provider.Sqlite, ("Logistics:ReservationHours", "1"));
        await world.PlaceAsync("WH-01", "DC", 100, ("TX-01", 5));
        await world.SayAsync(world.Orders.Place(1, ("TX-01", 3)), 1);
        await world.QuietAsync();
        await using (var db = await world.DbAsync())
            await db.Set<Platform.Kernel.Data.DeliveryRow>().Where(d => d.Consumer.Contains("RanOut")).ExecuteUpdateAsync(s => s.SetProperty(d => d.DueAt, DateTime.UtcNow.AddSeconds(-1)));
        await world.EventuallyAsync(db => db.Reservations.AnyAsync(r => r.State == ReservationState.Expired), "the promise ran out");
        await ProveAsync(world);
        Assert.Equal(0, await world.ReadAsync(db => db.Set<StockLevel>().SumAsync(l => l.Reserved)));
    }

    /// <summary>Levels equal movements, promises equal allocations, nothing below zero.</summary>
    static async Task ProveAsync(World world)
    {
        await using var db = await world.DbAsync();
        var (levels, moves, promises) = (await db.Set<StockLevel>().ToListAsync(), await db.Set<StockMovement>().ToListAsync(), await db.Set<Allocation>().Where(a => a.State == AllocationState.Reserved).ToListAsync());
        foreach (var level in levels)
        {
            var sum = moves.Where(m => m.Item == level.Item && m.Condition == level.Condition).Sum(m => (m.ToLocationId == level.LocationId ? m.Quantity : 0) - (m.FromLocationId == level.LocationId ? m.Quantity : 0));
            Assert.Equal(sum, level.OnHand);
            Assert.InRange(level.Reserved, 0, level.OnHand);
            if (level.Condition == StockCondition.New) Assert.Equal(promises.Where(a => a.Sku == level.Item && a.LocationId == level.LocationId).Sum(a => a.Quantity), level.Reserved);
        }
    }
}
