namespace Platform.EndToEnd.Tests;

/// <summary>What must hold of returns, disputes and the money and goods behind them, in plain SQL behind the program's back.</summary>
internal static class ReturnBooks
{
    /// <summary>Nothing is on its way between modules any more, timers apart.</summary>
    public static async Task SettledAsync(TestApp app)
    {
        object? open = null;
        try { await TestApp.EventuallyAsync(async () => (open = await OpenAsync(app)) is null, "nothing on its way"); }
        catch (Xunit.Sdk.XunitException e) { throw new Xunit.Sdk.XunitException($"{e.Message}: {open}"); }
    }

    static async Task<object?> OpenAsync(TestApp app)
    {
        foreach (var prefix in new[] { "asv_", "ord_", "log_" })
            if ((await Behind.RowsAsync(app, $"SELECT {Concat(app, "e.Type", "' '", "d.Consumer", "' '", "COALESCE(d.Error, '')")} FROM {prefix}deliveries d JOIN {prefix}events e ON e.Id = d.EventId WHERE d.State IN (0, 1) AND e.Type NOT IN ('ReturnSendDue', 'AutoConfirmDue', 'ReservationRanOut') AND e.Type NOT LIKE 'Sla%'")) is [var one, ..]) return one;
        return null;
    }

    public static async Task CheckAsync(TestApp app)
    {
        Assert.Empty(await Behind.RowsAsync(app, "SELECT Id FROM asv_return_lines WHERE Accepted + Rejected > Received OR Received > Authorised OR Authorised > Requested"));
        Assert.Empty(await Behind.RowsAsync(app, "SELECT Id FROM asv_deliveries WHERE State = 4"));
        // What a return says it gave back is what Orders gave back for it, and nothing twice.
        Assert.Empty(await Behind.RowsAsync(app, "SELECT r.Id FROM asv_returns r WHERE r.RefundedMinor <> COALESCE((SELECT SUM(f.AmountMinor) FROM ord_refunds f WHERE f.State = 3 AND f.RemedyKey LIKE " + Concat(app, "'ReturnAuthorization:'", "r.Id", "':%'") + "), 0)"));
        Assert.Empty(await Behind.RowsAsync(app, "SELECT RemedyKey FROM ord_refunds WHERE RemedyKey IS NOT NULL GROUP BY RemedyKey HAVING COUNT(*) > 1"));
        Assert.Empty(await Behind.RowsAsync(app, "SELECT l.Id FROM ord_lines l WHERE l.RefundedMinor > l.UnitPriceMinor * l.Quantity - l.DiscountMinor"));
        // Pieces of an order line that customers returned for good are never more than what left.
        Assert.Empty(await Behind.RowsAsync(app, "SELECT l.Id FROM ord_lines l WHERE l.TakenBackQuantity + l.ReturnedQuantity > l.Quantity"));
        Assert.Empty(await Behind.RowsAsync(app, "SELECT Id FROM asv_loss_budgets WHERE ExposedMinor < 0 OR LostMinor < 0 OR ExposedMinor + LostMinor > LimitMinor"));
    }

    static string Concat(TestApp app, params string[] parts) => app.Settings["Database:Provider"] == "sqlite" ? string.Join(" || ", parts) : $"CONCAT({string.Join(", ", parts)})";
}
