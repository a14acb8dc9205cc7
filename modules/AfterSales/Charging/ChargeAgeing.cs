using Microsoft.EntityFrameworkCore;
using Platform.AfterSales.Data;

namespace Platform.AfterSales;

/// <summary>What is owed in one currency, by age.</summary>
/// <param name="Currency">ISO 4217.</param>
/// <param name="AsOf">At the end of this day.</param>
/// <param name="Charged">Everything charged until then, minor units.</param>
/// <param name="Received">Everything that came in until then, what went back taken off, minor units.</param>
/// <param name="Waived">Everything given up until then, minor units.</param>
/// <param name="Total">Charged minus received minus waived, minor units.</param>
/// <param name="Buckets">The same total by age, youngest first.</param>
internal sealed record ChargeAgeing(string Currency, DateOnly AsOf, long Charged, long Received, long Waived, long Total, IReadOnlyList<AgeBucket> Buckets)
{
    static readonly (string Label, int From, int? To)[] Ages = [("0-30", 0, 30), ("31-60", 31, 60), ("61-90", 61, 90), ("90+", 91, null)];

    /// <summary>Two statements, whatever the number of charges.</summary>
    public static async Task<IReadOnlyList<ChargeAgeing>> OfAsync(AfterSalesDb db, IQueryable<ServiceCharge> charges, DateOnly day, CancellationToken ct)
    {
        var (end, young, middle, old) = (BusinessDay.Ends(day), BusinessDay.Begins(day.AddDays(-30)), BusinessDay.Begins(day.AddDays(-60)), BusinessDay.Begins(day.AddDays(-90)));
        var raised = charges.Where(c => c.RaisedAt < end);
        var asked = await raised.GroupBy(c => new { c.Currency, Age = c.RaisedAt >= young ? 0 : c.RaisedAt >= middle ? 1 : c.RaisedAt >= old ? 2 : 3 })
            .Select(g => new { g.Key.Currency, g.Key.Age, Sum = g.Sum(c => c.AmountMinor) }).ToListAsync(ct);
        var moved = await (from c in raised
                           join e in db.Set<ChargeEntry>().AsNoTracking() on c.Id equals e.ServiceChargeId
                           where e.At < end
                           group e.AmountMinor by new { c.Currency, Age = c.RaisedAt >= young ? 0 : c.RaisedAt >= middle ? 1 : c.RaisedAt >= old ? 2 : 3, IsWaiver = e.Kind == ChargeEntryKind.Waiver } into g
                           select new { g.Key.Currency, g.Key.Age, g.Key.IsWaiver, Sum = g.Sum() }).ToListAsync(ct);
        return [.. asked.Select(a => a.Currency).Distinct().Order(StringComparer.Ordinal).Select(currency =>
        {
            long charged = asked.Where(a => a.Currency == currency).Sum(a => a.Sum), received = moved.Where(m => m.Currency == currency && !m.IsWaiver).Sum(m => m.Sum), waived = moved.Where(m => m.Currency == currency && m.IsWaiver).Sum(m => m.Sum);
            return new ChargeAgeing(currency, day, charged, received, waived, charged - received - waived, [.. Ages.Select((age, i) => new AgeBucket(age.Label, age.From, age.To,
                asked.Where(a => a.Currency == currency && a.Age == i).Sum(a => a.Sum) - moved.Where(m => m.Currency == currency && m.Age == i).Sum(m => m.Sum)))]);
        })];
    }
}

/// <summary>What is owed of one age.</summary>
/// <param name="Label">Such as <c>31-60</c>.</param>
/// <param name="FromDays">Youngest, days since it was charged.</param>
/// <param name="ToDays">Oldest, inclusive; null without an end.</param>
/// <param name="OpenMinor">What is owed, minor units.</param>
internal sealed record AgeBucket(string Label, int FromDays, int? ToDays, long OpenMinor);

/// <summary>What clients see of what is owed by age.</summary>
internal sealed class ChargeAgeingType : ObjectType<ChargeAgeing>
{
    public ChargeAgeingType() => ShowsAll();
}

/// <summary>What clients see of what is owed of one age.</summary>
internal sealed class AgeBucketType : ObjectType<AgeBucket>
{
    public AgeBucketType() => ShowsAll();
}
