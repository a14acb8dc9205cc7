using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.AfterSales;
using Platform.AfterSales.Data;
using Platform.Kernel.Data;
using Platform.Kernel.Ledger;

namespace Platform.Modules.Tests.AfterSales;

/// <summary>Money for services, followed to the end.</summary>
public sealed class ChargeTests
{
    const string Shown = "serviceCharge { id version number state amount { amount } received { amount } waived { amount } open { amount } openMinor isOverdue entries { id kind amountMinor } }";

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_charge_is_paid_in_parts_taken_back_and_given_up(Provider provider)
    {
        await using var world = await WorkWorld.StartAsync(provider);
        var order = await world.LeakAsync();
        Assert.Equal("CHARGE_SUBJECT", await world.App.RefusalAsync("raiseCharge", new { lines = new[] { new { serviceItem = "LEAK" } } }, Shown));
        var charge = (await world.App.MutateAsync("raiseCharge", new
        {
            workOrderId = order.GetProperty("id").GetString(), lines = new object[] { new { serviceItem = "LEAK" }, new { name = "角阀", quantity = 2, unitPriceMinor = 1550 } },
        }, Shown, world.Desk1)).GetProperty("serviceCharge");
        Assert.Equal("111.00", charge.GetProperty("amount").GetProperty("amount").GetString());
        Assert.Equal("CHARGE_OVERPAID", await world.App.RefusalAsync("recordReceipt", With(charge, 11101), Shown));
        charge = (await world.App.MutateAsync("recordReceipt", With(charge, 5000), Shown)).GetProperty("serviceCharge");
        Assert.Equal(("PARTLY_PAID", 6100L), (charge.GetProperty("state").GetString(), charge.GetProperty("openMinor").GetInt64()));
        var entry = charge.GetProperty("entries")[0].GetProperty("id").GetString();
        object Back(JsonElement c) => new { id = c.GetProperty("id").GetString(), expectedVersion = c.GetProperty("version").GetInt64(), entryId = entry, reason = "记错单" };
        charge = (await world.App.MutateAsync("reverseReceipt", Back(charge), Shown)).GetProperty("serviceCharge");
        Assert.Equal(("OPEN", 11100L), (charge.GetProperty("state").GetString(), charge.GetProperty("openMinor").GetInt64()));
        Assert.Equal("RECEIPT_NOT_REVERSIBLE", await world.App.RefusalAsync("reverseReceipt", Back(charge), Shown));
        charge = (await world.App.MutateAsync("recordReceipt", With(charge, 10000), Shown)).GetProperty("serviceCharge");
        charge = (await world.App.MutateAsync("waiveCharge", new { id = charge.GetProperty("id").GetString(), expectedVersion = charge.GetProperty("version").GetInt64(), reason = "零头抹除" }, Shown)).GetProperty("serviceCharge");
        Assert.Equal(("WAIVED", 0L), (charge.GetProperty("state").GetString(), charge.GetProperty("openMinor").GetInt64()));
        Assert.Equal("CHARGE_SETTLED", await world.App.RefusalAsync("recordReceipt", With(charge, 1), Shown));
        var shown = await world.OrderAsync(order, fields: "charges { number lines { name amountMinor } }");
        Assert.Equal(2, shown.GetProperty("charges")[0].GetProperty("lines").GetArrayLength());
        Assert.True((await world.App.PostAsync("mutation { waiveCharge(input: { id: \"x\", expectedVersion: 1, reason: \"x\", idempotencyKey: \"12345678\" }) { userErrors { code } } }", null, world.Fast.Token)).TryGetProperty("errors", out _));

        await using var scope = world.App.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AfterSalesDb>();
        var journals = await db.Set<Journal>().AsNoTracking().Include(j => j.Postings).ToListAsync();
        Assert.Equal(5, journals.Count);
        Assert.All(journals, j => Assert.Equal(0, j.Postings.Sum(p => p.AmountMinor)));
        Assert.Equal(0, journals.SelectMany(j => j.Postings).Where(p => p.Account == "RECEIVABLE_CUSTOMER").Sum(p => p.AmountMinor));
    }

    static object With(JsonElement charge, long amount) => new { id = charge.GetProperty("id").GetString(), expectedVersion = charge.GetProperty("version").GetInt64(), amountMinor = amount, method = "WECHAT" };

    /// <summary>Random histories over 130 days against a sum in memory, day by day.</summary>
    [Theory, ClassData(typeof(OnBoth))]
    public async Task Ageing_equals_charges_minus_receipts_minus_waivers_on_any_day(Provider provider)
    {
        await using var world = await WorkWorld.StartAsync(provider);
        var (random, now) = (new Random(20261122), DateTime.UtcNow);
        var charges = new List<ServiceCharge>();
        var org = new Platform.Contracts.OrgPath(world.Org.Shanghai.Id, world.Org.East.Id, world.Org.Shanghai.Id);
        await using (var scope = world.App.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<AfterSalesDb>();
            db.Work = new UnitOfWork(Platform.Kernel.Access.Caller.System, "Test") { History = true };
            for (var i = 0; i < 150; i++)
            {
                var at = new DateTime(now.AddMinutes(-random.Next(0, 130 * 24 * 60)).Ticks / 10 * 10, DateTimeKind.Utc);
                var charge = ServiceCharge.Raise($"SCT{i:D4}", org, null, null, null, null, (ChargePayer)random.Next(4), random.Next(5) == 0 ? "HKD" : "CNY", [new ChargeLine(1, null, "上门费", random.Next(1, 4), random.Next(1, 50_000))], at, at.AddDays(7), null);
                db.Add(charge);
                ChargeBooks.Raised(db, charge);
                for (var step = random.Next(4); step > 0 && charge.OpenMinor > 0; step--)
                {
                    at = new DateTime(at.AddMinutes(random.Next(1, 40 * 24 * 60)).Ticks / 10 * 10, DateTimeKind.Utc);
                    var entry = random.Next(5) == 0 ? charge.Waive(random.NextInt64(1, charge.OpenMinor + 1), "抹零", Platform.Kernel.Access.Caller.System, at)
                        : charge.Receive(random.NextInt64(1, charge.OpenMinor + 1), at, PaidBy.Cash, null, Platform.Kernel.Access.Caller.System);
                    ChargeBooks.Entered(db, charge, entry);
                    if (entry.Kind == ChargeEntryKind.Receipt && random.Next(3) == 0) ChargeBooks.Entered(db, charge, charge.Reverse(entry.Id, "退款", Platform.Kernel.Access.Caller.System, at.AddDays(1)));
                }
                charges.Add(charge);
            }
            await db.SaveChangesAsync();
        }
        foreach (var back in new[] { 0, 7, 30, 31, 61, 100, 131 })
        {
            var day = BusinessDay.Of(now).AddDays(-back);
            var answer = (await world.App.DataAsync("query($d: Date, $u: ID) { chargeAgeing(asOf: $d, unitId: $u) { currency charged received waived total buckets { label openMinor } } }",
                new { d = day.ToString("yyyy-MM-dd"), u = WorkWorld.Id(world.Org.East) })).GetProperty("chargeAgeing");
            foreach (var currency in new[] { "CNY", "HKD" })
            {
                var raised = charges.Where(c => c.Currency == currency && BusinessDay.Of(c.RaisedAt) <= day).ToList();
                var expected = raised.Select(c => (Age: day.DayNumber - BusinessDay.Of(c.RaisedAt).DayNumber, Open: c.AmountMinor - c.Entries.Where(e => BusinessDay.Of(e.At) <= day).Sum(e => e.AmountMinor))).ToList();
                var row = answer.EnumerateArray().SingleOrDefault(a => a.GetProperty("currency").GetString() == currency);
                if (raised.Count == 0)
                {
                    Assert.Equal(JsonValueKind.Undefined, row.ValueKind);
                    continue;
                }
                Assert.Equal(expected.Sum(e => e.Open), row.GetProperty("total").GetInt64());
                Assert.Equal(row.GetProperty("charged").GetInt64() - row.GetProperty("received").GetInt64() - row.GetProperty("waived").GetInt64(), row.GetProperty("total").GetInt64());
                Assert.Equal([expected.Where(e => e.Age <= 30).Sum(e => e.Open), expected.Where(e => e.Age is > 30 and <= 60).Sum(e => e.Open), expected.Where(e => e.Age is > 60 and <= 90).Sum(e => e.Open), expected.Where(e => e.Age > 90).Sum(e => e.Open)],
                    row.GetProperty("buckets").EnumerateArray().Select(b => b.GetProperty("openMinor").GetInt64()));
            }
        }
    }
}
