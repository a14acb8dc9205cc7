namespace Platform.EndToEnd.Tests;

/// <summary>The invariants, checked in plain SQL behind the program's back.</summary>
internal static class Books
{
    /// <summary>Every journal sums to zero; captured = held + released + refunded; stock equals its movements and is never negative; every change has its audit row.</summary>
    public static async Task CheckAsync(TestApp app)
    {
        Assert.Empty(await Behind.RowsAsync(app, "SELECT JournalId FROM ord_postings GROUP BY JournalId HAVING SUM(AmountMinor) <> 0"));
        Assert.Empty(await Behind.RowsAsync(app, "SELECT Id FROM ord_trades WHERE CapturedMinor <> HeldMinor + ReleasedMinor + RefundedMinor OR HeldMinor < 0 OR ReleasedMinor < 0 OR RefundedMinor < 0"));
        Assert.Empty(await Behind.RowsAsync(app, """
            SELECT l.Id FROM log_stock_levels l WHERE l.OnHand < 0 OR l.Reserved < 0 OR l.Reserved > l.OnHand OR l.OnHand <>
              COALESCE((SELECT SUM(m.Quantity) FROM log_stock_movements m WHERE m.Item = l.Item AND m.`Condition` = l.`Condition` AND m.ToLocationId = l.LocationId), 0) -
              COALESCE((SELECT SUM(m.Quantity) FROM log_stock_movements m WHERE m.Item = l.Item AND m.`Condition` = l.`Condition` AND m.FromLocationId = l.LocationId), 0)
            """));
        // One audit row per version of every order: nothing changed unseen, nothing was counted twice.
        Assert.Empty(await Behind.RowsAsync(app, "SELECT o.Id FROM ord_orders o WHERE o.Version <> (SELECT COUNT(*) FROM ord_audit a WHERE a.SubjectType = 'Order' AND a.SubjectId = o.Id)"));
        Assert.Empty(await Behind.RowsAsync(app, "SELECT Id FROM ord_deliveries WHERE State = 4 UNION ALL SELECT Id FROM log_deliveries WHERE State = 4"));
    }

    public static async Task<long> OnHandAsync(TestApp app, string sku) => Convert.ToInt64(
        (await Behind.RowsAsync(app, $"SELECT COALESCE(SUM(OnHand), 0) FROM log_stock_levels l JOIN log_locations p ON p.Id = l.LocationId WHERE Item = '{sku}' AND p.Kind <> 4"))[0], System.Globalization.CultureInfo.InvariantCulture);

    public static async Task<long> ReservedAsync(TestApp app, string sku) => Convert.ToInt64((await Behind.RowsAsync(app, $"SELECT COALESCE(SUM(Reserved), 0) FROM log_stock_levels WHERE Item = '{sku}'"))[0], System.Globalization.CultureInfo.InvariantCulture);
}
