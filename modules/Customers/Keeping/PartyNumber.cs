using System.Globalization;
using Platform.Customers.Data;

namespace Platform.Customers.Keeping;

/// <summary>C, year and month in UTC, running number that never starts again: C2611000042. Gaps are normal.</summary>
internal static class PartyNumber
{
    public static async ValueTask<string> NextAsync(NumberBlocks numbers, CustomersDb db, CancellationToken ct)
    {
        var running = await numbers.NextAsync(db, "party", ct);
        return string.Create(CultureInfo.InvariantCulture, $"C{db.Now:yyMM}{running:D6}");
    }
}
