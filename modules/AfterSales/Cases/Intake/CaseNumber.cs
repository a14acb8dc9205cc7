namespace Platform.AfterSales;

/// <summary>Numbers of cases: <c>CS</c>, the day, and a count of the day.</summary>
internal static class CaseNumber
{
    public static async ValueTask<string> NextAsync(NumberBlocks numbers, AfterSalesDb db, CancellationToken ct)
    {
        var day = FormattableString.Invariant($"CS{db.Now:yyMMdd}");
        return FormattableString.Invariant($"{day}{await numbers.NextAsync(db, day, ct):D6}");
    }
}
