using Microsoft.Extensions.DependencyInjection;
using Platform.Host;

namespace Platform.EndToEnd.Tests;

/// <summary>The marketplace's real orders, taken over as history; every figure comes out of the API.</summary>
public sealed class RealOrders
{
    static string Folder => Path.Combine(Repository.Shared!, "data", "olist");

    [TheoryOnSharedData, ClassData(typeof(OnBoth))]
    public async Task The_import_gives_the_known_figures_and_a_second_one_changes_nothing(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider);
        Assert.Equal(0, await ImportCommand.RunAsync(app.App, "olist-orders", Folder));
        var first = await FiguresAsync(app);
        Assert.Equal(0, await ImportCommand.RunAsync(app.App, "olist-orders", Folder));
        Assert.Equal(first.ToString(), (await FiguresAsync(app)).ToString());

        var totals = first.GetProperty("orderTotals")[0];
        Assert.Equal(("BRL", 6517, 6732, 86859771L, 13827966L, 113380434L, 6437), (totals.GetProperty("currency").GetString(), totals.GetProperty("orders").GetInt32(), totals.GetProperty("lines").GetInt32(),
            totals.GetProperty("goodsMinor").GetInt64(), totals.GetProperty("freightMinor").GetInt64(), totals.GetProperty("capturedMinor").GetInt64(), totals.GetProperty("customers").GetInt32()));
        (string Name, int Count)[] counts =
        [
            ("delivered", 4157), ("late", 334), ("incomplete", 621), ("amount", 37), ("s_delivered", 4159), ("s_shipped", 872), ("s_canceled", 496), ("s_unavailable", 490), ("s_invoiced", 251),
            ("s_processing", 242), ("s_created", 5), ("s_approved", 2), ("completed", 4159), ("released", 1114), ("approved", 253), ("placed", 5), ("cancelled", 986), ("parties", 6437),
        ];
        Assert.All(counts, c => Assert.Equal((c.Name, c.Count), (c.Name, first.GetProperty(c.Name).GetProperty("totalCount").GetInt32())));
        Assert.Equal(0, await CountAsync(app, "SELECT COUNT(*) FROM ord_deliveries"));
        Assert.Equal(0, await CountAsync(app, "SELECT COUNT(*) FROM log_stock_movements"));
        Assert.Equal(0, await CountAsync(app, "SELECT COUNT(*) FROM ord_audit_results"));
        await Books.CheckAsync(app);
    }

    [TheoryOnSharedData, ClassData(typeof(OnBoth))]
    public async Task Uploaded_files_are_taken_over_by_a_job_with_row_results(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider);
        var token = await app.AdminAsync();
        var files = new List<string>();
        foreach (var name in (string[])["orders.csv.gz", "order_items.csv.gz", "order_payments.csv.gz", "customers.csv.gz"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/files");
            var part = new ByteArrayContent(await File.ReadAllBytesAsync(Path.Combine(Folder, name)));
            request.Content = new MultipartFormDataContent { { part, "file", name } };
            request.Headers.Authorization = new("Bearer", token);
            using var response = await app.Http.SendAsync(request);
            var text = await response.Content.ReadAsStringAsync();
            Assert.True(response.IsSuccessStatusCode, text);
            files.Add(JsonDocument.Parse(text).RootElement.GetProperty("file").GetProperty("id").GetString()!);
        }
        var job = (await app.MutateAsync("startImport", new { type = "olist-orders", fileIds = files }, "importJob { id state }")).GetProperty("importJob").GetProperty("id").GetString();
        JsonElement seen = default;
        await TestApp.EventuallyAsync(async () =>
        {
            seen = (await app.DataAsync("query($id: ID!) { importJob(id: $id) { state created unchanged flagged failed } }", new { id = job })).GetProperty("importJob");
            return seen.GetProperty("state").GetString()!.StartsWith("DONE", StringComparison.Ordinal);
        }, "import done", 300);
        Assert.Equal(6517, seen.GetProperty("created").GetInt64() + seen.GetProperty("flagged").GetInt64());
        Assert.Equal(0, seen.GetProperty("failed").GetInt64());
    }

    static async Task<JsonElement> FiguresAsync(TestApp app)
    {
        string Source(string status) => $"s_{status}: sourceOrders(first: 0, where: {{ platformStatus: {{ eq: \"{status}\" }} }}) {{ totalCount }} ";
        string State(string name, string value) => $"{name}: orders(first: 0, where: {{ lifecycle: {{ eq: {value} }} }}) {{ totalCount }} ";
        return await app.DataAsync("{ orderTotals { currency orders lines goodsMinor freightMinor payableMinor capturedMinor heldMinor releasedMinor refundedMinor customers } "
            + "delivered: orders(first: 0, where: { deliveredAt: { neq: null } }) { totalCount } late: orders(first: 0, where: { late: true }) { totalCount } "
            + "incomplete: orderExceptions(first: 0, where: { type: { eq: INCOMPLETE } }) { totalCount } amount: orderExceptions(first: 0, where: { type: { eq: AMOUNT } }) { totalCount } "
            + "parties: parties(first: 0) { totalCount } "
            + string.Concat(((string[])["delivered", "shipped", "canceled", "unavailable", "invoiced", "processing", "created", "approved"]).Select(Source))
            + State("completed", "COMPLETED") + State("released", "RELEASED") + State("approved", "APPROVED") + State("placed", "PLACED") + State("cancelled", "CANCELLED") + "}");
    }

    static async Task<long> CountAsync(TestApp app, string sql) => Convert.ToInt64((await Behind.RowsAsync(app, sql))[0], System.Globalization.CultureInfo.InvariantCulture);
}
