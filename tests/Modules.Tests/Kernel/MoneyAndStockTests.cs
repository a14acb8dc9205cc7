using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel.Data;
using Platform.Kernel.Ledger;
using Platform.Kernel.Stock;

namespace Platform.Modules.Tests.Kernel;

public sealed class MoneyAndStockTests
{
    [Fact]
    public void A_journal_that_does_not_balance_cannot_be_written()
    {
        Assert.Throws<InvalidOperationException>(() => Journal.Of("Order:1", "c", "CNY", DateTime.UtcNow, ("A", 5), ("B", -4)));
        Assert.Throws<InvalidOperationException>(() => Journal.Of("Order:1", "c", "CNY", DateTime.UtcNow, ("A", 0), ("B", 0)));
        Assert.Throws<InvalidOperationException>(() => Journal.Of("Order:1", "c", "CNY", DateTime.UtcNow, ("A", long.MaxValue), ("B", long.MaxValue), ("C", 2)));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Balances_add_up_and_one_cause_posts_once(Provider provider)
    {
        await using var kernel = await KernelFixture.StartAsync(provider);
        await SaveAsync(kernel, db => db.Add(Journal.Of("Order:1", "hold:1", "CNY", db.Now, ("BUYER", -3990), ("ESCROW_HELD", 3990))));
        await SaveAsync(kernel, db => db.Add(Journal.Of("Order:1", "release:1", "CNY", db.Now, ("ESCROW_HELD", -3990), ("SELLER_SETTLED", 3990))));
        var twice = await Assert.ThrowsAsync<DbUpdateException>(() => SaveAsync(kernel, db => db.Add(Journal.Of("Order:1", "hold:1", "CNY", db.Now, ("BUYER", -1), ("ESCROW_HELD", 1)))));
        Assert.True(Transient.IsDuplicate(twice));
        var balances = await kernel.ReadAsync(db => db.BalancesAsync("Order:1", CancellationToken.None));
        Assert.Equal((-3990, 0, 3990), (balances[("BUYER", "CNY")], balances[("ESCROW_HELD", "CNY")], balances[("SELLER_SETTLED", "CNY")]));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Sixty_four_allocators_never_promise_a_piece_twice(Provider provider)
    {
        await using var kernel = await KernelFixture.StartAsync(provider);
        await InTransactionAsync(kernel, async db => await StockBook.MoveAsync(db, new StockMovement { Item = "T-红-M", Quantity = 40, ToLocationId = 1, Cause = "receipt:1", At = db.Now }, false, CancellationToken.None));
        var won = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(async () =>
        {
            var got = false;
            await Transient.RetryAsync(() => InTransactionAsync(kernel, async db => got = await StockBook.TryReserveAsync(db, "T-红-M", 1, StockCondition.New, 1, CancellationToken.None)), CancellationToken.None);
            return got;
        })));
        Assert.Equal(40, won.Count(w => w));
        var level = await kernel.ReadAsync(db => db.Set<StockLevel>().SingleAsync());
        Assert.Equal((40, 40, 0), (level.OnHand, level.Reserved, level.Available));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Stock_equals_its_movements_at_any_past_moment(Provider provider)
    {
        await using var kernel = await KernelFixture.StartAsync(provider);
        var start = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        var random = new Random(7);
        var expected = new List<(DateTime At, long Sum)> { (start, 0) };
        for (var i = 1; i <= 60; i++)
        {
            var (quantity, arriving, at) = (random.NextInt64(1, 9), random.Next(2) == 0, start.AddHours(i));
            try
            {
                await InTransactionAsync(kernel, async db => await StockBook.MoveAsync(db, new StockMovement
                {
                    Item = "A", Quantity = quantity, FromLocationId = arriving ? null : 5, ToLocationId = arriving ? 5 : null, Cause = "m" + i, At = at,
                }, false, CancellationToken.None));
                expected.Add((at, expected[^1].Sum + (arriving ? quantity : -quantity)));
            }
            catch (Platform.Kernel.Errors.Refused) { Assert.False(arriving); }
        }
        foreach (var (at, sum) in expected)
            Assert.Equal(sum, await kernel.ReadAsync(db => StockBook.AsOfAsync(db, "A", 5, at, CancellationToken.None)));
        Assert.Equal(expected[^1].Sum, await kernel.ReadAsync(db => db.Set<StockLevel>().Select(l => l.OnHand).SingleAsync()));
    }

    static Task SaveAsync(KernelFixture kernel, Action<FixtureDb> change) => kernel.ReadAsync(async db =>
    {
        change(db);
        return await db.SaveChangesAsync();
    });

    static Task InTransactionAsync(KernelFixture kernel, Func<FixtureDb, Task> work) => kernel.ReadAsync(async db =>
    {
        await StockBook.BeginAsync(db, CancellationToken.None);
        await work(db);
        await db.SaveChangesAsync();
        await db.Database.CurrentTransaction!.CommitAsync();
        return 0;
    });
}
