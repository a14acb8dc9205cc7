using Platform.Host;

namespace Platform.EndToEnd.Tests;

/// <summary>A web shop's real invoices, taken over as history: nothing is lost, what is odd is flagged, every figure comes out of the API.</summary>
public sealed class RealInvoices
{
    static string Folder => Path.Combine(Repository.Shared!, "data", "online_retail");

    /// <summary>The first two weeks, against a recount of the file.</summary>
    [TheoryOnSharedData, ClassData(typeof(OnBoth))]
    public async Task The_first_weeks_come_in_as_they_were_told(Provider provider)
    {
        var folder = Directory.CreateTempSubdirectory("online-retail-").FullName;
        var lines = await FirstAsync(15_000);
        await File.WriteAllLinesAsync(Path.Combine(folder, "online_retail.csv"), lines);
        await using var app = await TestApp.StartAsync(provider);
        Assert.Equal(0, await ImportCommand.RunAsync(app.App, "online-retail", folder));
        var all = await FiguresAsync(app);
        var invoices = lines.Skip(1).Select(l => l[..l.IndexOf(',', StringComparison.Ordinal)]).ToList();
        Assert.Equal((invoices.Count, invoices.Distinct().Count()), (Number(all, "lines"), Number(all, "invoices")));
        Assert.Equal(invoices.Count - lines.Skip(1).Distinct().Count(), Number(await FiguresAsync(app, doubt: "EXACT_DUPLICATE"), "lines"));
        Assert.Equal(invoices.Where(i => i[0] == 'C').Distinct().Count(), Number(await FiguresAsync(app, kind: "CANCELLATION"), "invoices"));
        await TestApp.EventuallyAsync(async () => Convert.ToInt32((await Behind.RowsAsync(app, "SELECT COUNT(DISTINCT Remark) FROM asv_returns"))[0], System.Globalization.CultureInfo.InvariantCulture)
            == invoices.Where(i => i[0] == 'C').Distinct().Count(), "every cancellation is a return", 120);
        await Books.CheckAsync(app);
        Assert.Equal(Number(await FiguresAsync(app, kind: "SALE"), "invoices"), Number((await app.DataAsync("{ orderTotals { orders } }")).GetProperty("orderTotals")[0], "orders"));
        Assert.Equal(0, await ImportCommand.RunAsync(app.App, "online-retail", folder));
        Assert.Equal(all.ToString(), (await FiguresAsync(app)).ToString());
        Directory.Delete(folder, recursive: true);
    }

    static async Task<List<string>> FirstAsync(int count)
    {
        await using var file = File.OpenRead(Path.Combine(Folder, "online_retail.csv.gz"));
        using var text = new StreamReader(new System.IO.Compression.GZipStream(file, System.IO.Compression.CompressionMode.Decompress));
        var lines = new List<string>();
        while (lines.Count <= count && await text.ReadLineAsync() is { } line) lines.Add(line);
        return lines;
    }

    [TheoryOnSharedData, ClassData(typeof(OnBoth)), Trait("Category", "Long")]
    public async Task The_whole_year_gives_the_known_figures_and_flags_what_is_odd(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider);
        Assert.Equal(0, await ImportCommand.RunAsync(app.App, "online-retail", Folder));
        var all = await FiguresAsync(app);
        Assert.Equal((370931, 18786, 3658, 3887, "6781619.004", -74215, 74215),
            (Number(all, "lines"), Number(all, "invoices"), Number(all, "customers"), Number(all, "stockCodes"), all.GetProperty("amount").GetString(), Number(all, "smallestQuantity"), Number(all, "largestQuantity")));
        (string Doubt, int Lines)[] doubts = [("EXACT_DUPLICATE", 2848), ("WITHOUT_CUSTOMER", 98056), ("PRICE_ZERO", 1957), ("PRICE_NEGATIVE", 2), ("QUANTITY_NEGATIVE", 1023), ("QUANTITY_EXTREME", 2), ("PRICE_BELOW_MINOR_UNIT", 4), ("WITHOUT_DESCRIPTION", 1260)];
        foreach (var (doubt, lines) in doubts) Assert.Equal((doubt, lines), (doubt, Number(await FiguresAsync(app, doubt: doubt), "lines")));
        var cancelled = await FiguresAsync(app, kind: "CANCELLATION");
        Assert.Equal((2887, 6652), (Number(cancelled, "invoices"), Number(cancelled, "lines")));

        // Sales are orders, to the penny but for four lines of a tenth of a penny; nothing else is one.
        var sales = await FiguresAsync(app, kind: "SALE");
        var orders = (await app.DataAsync("{ orderTotals { currency orders lines payableMinor capturedMinor releasedMinor } }")).GetProperty("orderTotals")[0];
        Assert.Equal((Number(sales, "invoices"), Number(sales, "lines")), (Number(orders, "orders"), Number(orders, "lines")));
        Assert.Equal(decimal.Parse(sales.GetProperty("amount").GetString()!, System.Globalization.CultureInfo.InvariantCulture) - 0.004m, Number(orders, "payableMinor") / 100m);
        Assert.Equal(Number(orders, "payableMinor"), Number(orders, "capturedMinor"));
        Assert.Equal(18786, Number((await app.DataAsync("{ sourceOrders(first: 0) { totalCount } }")).GetProperty("sourceOrders"), "totalCount"));
        Assert.Equal("0", Convert.ToString((await Behind.RowsAsync(app, "SELECT COUNT(*) FROM ord_deliveries d JOIN ord_events e ON e.Id = d.EventId WHERE e.Type <> 'PastReturnTold'"))[0], System.Globalization.CultureInfo.InvariantCulture));

        // Every cancelled line has its purchase or the reason why it has none, and every cancellation its returns.
        (string Match, int Lines)[] matches = [("SAME_PRICE", 4884), ("OTHER_PRICE", 214), ("SEVERAL", 28), ("NOT_GOODS", 436), ("WITHOUT_CUSTOMER", 129), ("NEVER_BOUGHT", 626), ("BOUGHT_LATER", 284), ("MORE_THAN_BOUGHT", 51)];
        foreach (var (match, lines) in matches) Assert.Equal((match, lines), (match, Number(await FiguresAsync(app, match: match), "lines")));
        Assert.Equal(Number(cancelled, "lines"), matches.Sum(m => m.Lines));
        await TestApp.EventuallyAsync(async () => (await Behind.RowsAsync(app, "SELECT COUNT(DISTINCT Remark) FROM asv_returns"))[0] is var told && Convert.ToInt32(told, System.Globalization.CultureInfo.InvariantCulture) == 2887, "every cancellation is a return", 300);
        await Books.CheckAsync(app);

        Assert.Equal(0, await ImportCommand.RunAsync(app.App, "online-retail", Folder));
        Assert.Equal(all.ToString(), (await FiguresAsync(app)).ToString());
    }

    static async Task<JsonElement> FiguresAsync(TestApp app, string? doubt = null, string? kind = null, string? match = null)
        => (await app.DataAsync("query($doubt: RetailDoubts, $kind: ImportedLineFilterInput) { importedLineFigures(doubt: $doubt, where: $kind) { lines invoices customers stockCodes amount smallestQuantity largestQuantity } }",
            new { doubt, kind = kind is not null ? new { kind = new { eq = kind } } : match is not null ? (object)new { match = new { eq = match } } : null })).GetProperty("importedLineFigures");

    static long Number(JsonElement of, string name) => of.GetProperty(name).GetInt64();
}
