namespace Platform.Console.Tests;

/// <summary>What the console shows in frames of its own, and what it forbids everybody else.</summary>
public sealed class Frames
{
    [ConsoleTheory, InlineData(Provider.Sqlite)]
    public async Task The_api_opens_in_a_browser_and_answers(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider);
        await using var desk = await Desk.SignedInAsync(app);
        await desk.GoAsync("/graphql");
        await desk.SeeAsync(desk.Page.Locator(".graphiql-query-editor .view-line").First);
        await desk.Page.Locator(".graphiql-execute-button").ClickAsync();
        await Assertions.Expect(desk.Page.Locator(".graphiql-response .view-lines")).ToContainTextAsync("displayName");
        await desk.ShowAsync("graphiql");
    }

    [ConsoleTheory, InlineData(Provider.Sqlite)]
    public async Task A_label_is_seen_before_it_is_printed(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider);
        await World.OpenShopAsync(app);
        var order = await World.OrderAsync(app, "林晓燕", "13805951234");
        await World.PayAsync(app, order);
        var shipment = (await World.NamesOfOrderAsync(app, order)).Shipment;
        await TestApp.EventuallyAsync(async () => (await app.DataAsync("query($id: ID!) { shipment(id: $id) { waybills { labelUrl } } }", new { id = shipment })).GetProperty("shipment").GetProperty("waybills").EnumerateArray().Any(w => w.GetProperty("labelUrl").ValueKind == JsonValueKind.String), "a label");
        await using var desk = await Desk.SignedInAsync(app);
        await desk.GoAsync("/shipments/" + shipment);
        var pdf = await desk.Page.RunAndWaitForResponseAsync(() => desk.Page.GetByRole(AriaRole.Button, new() { Name = "打印面单" }).ClickAsync(), r => r.Url.Contains("/labels/", StringComparison.Ordinal));
        Assert.Equal((200, "application/pdf"), (pdf.Status, await pdf.HeaderValueAsync("content-type")));
        Assert.Contains("frame-ancestors 'self'", await pdf.HeaderValueAsync("content-security-policy"), StringComparison.Ordinal);
        var frame = desk.Page.Locator("iframe.label-frame");
        await Assertions.Expect(frame).ToBeVisibleAsync();
        await desk.ShowAsync("label-preview");
        Assert.Contains(desk.Page.Frames, f => f.Url.Contains("/labels/", StringComparison.Ordinal)); // and not the page of an error
        Assert.True((await frame.BoundingBoxAsync())!.Height > 300);
    }

    [ConsoleTheory, InlineData(Provider.Sqlite)]
    public async Task Labels_of_many_shipments_are_printed_one_after_the_other_and_only_what_was_printed_counts(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider);
        await World.OpenShopAsync(app);
        foreach (var (name, phone) in new[] { ("林晓燕", "13805951234"), ("陈志强", "13905956789") }) await World.PayAsync(app, await World.OrderAsync(app, name, phone));
        async Task<List<int>> PrintsAsync() => [.. (await app.DataAsync("{ shipments(first: 5) { nodes { waybills { labelUrl prints } } } }")).GetProperty("shipments").GetProperty("nodes").EnumerateArray().SelectMany(s => s.GetProperty("waybills").EnumerateArray()).Where(w => w.GetProperty("labelUrl").ValueKind == JsonValueKind.String).Select(w => w.GetProperty("prints").GetInt32()).Order()];
        await TestApp.EventuallyAsync(async () => (await PrintsAsync()).Count == 2, "two labels", 60);
        await using var desk = await Desk.OpenAsync(app);
        // a browser without a head has no printer
        await desk.Page.AddInitScriptAsync("window.printer = { on: true }; Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', { get: () => ({ print() { if (!window.printer.on) throw new Error('no plug-in'); } }) })");
        await desk.SignInAsync("admin", TestApp.AdminPassword);
        await desk.GoAsync("/shipments");
        await desk.Page.Locator(".ant-table-thead .ant-checkbox-input").CheckAsync();
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "打印面单" }).ClickAsync();
        await desk.SeeAsync("第 1 张，共 2 张");
        await desk.ShowAsync("labels");
        await desk.Button("打印，看下一张").ClickAsync();
        await desk.SeeAsync("第 2 张，共 2 张");
        Assert.Equal([0, 1], await PrintsAsync());

        await desk.Page.EvaluateAsync("() => { window.printer.on = false; }");
        var last = desk.Page.Locator(".ant-modal", new() { HasText = "第 2 张" }).GetByRole(AriaRole.Button, new() { Name = "打印", Exact = true });
        var tab = await desk.Page.Context.RunAndWaitForPageAsync(() => last.ClickAsync());
        await tab.CloseAsync();
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "没有打印" }).ClickAsync();
        await Assertions.Expect(desk.Page.GetByText("打印好了吗")).ToHaveCountAsync(0);
        Assert.Equal([0, 1], await PrintsAsync());
        tab = await desk.Page.Context.RunAndWaitForPageAsync(() => last.ClickAsync());
        await tab.CloseAsync();
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "已打印" }).ClickAsync();
        await Assertions.Expect(desk.Page.Locator(".bulk-bar")).ToHaveCountAsync(0);
        Assert.Equal([1, 1], await PrintsAsync());
    }

    [ConsoleTheory, InlineData(Provider.Sqlite)]
    public async Task Every_answer_says_what_a_page_may_do(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider);
        foreach (var path in new[] { "/", "/orders", "/graphql", "/health/live" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept", "text/html" } } };
            using var answer = await app.Http.SendAsync(request);
            var policy = answer.Headers.GetValues("Content-Security-Policy").Single().Split(';', StringSplitOptions.TrimEntries);
            foreach (var rule in new[] { "default-src 'self'", "style-src 'self' 'unsafe-inline'", "img-src 'self' data: blob:", "connect-src 'self' ws: wss:", "frame-ancestors 'none'", "base-uri 'self'", "object-src 'none'" }) Assert.Contains(rule, policy);
            Assert.DoesNotContain(policy, p => p.Contains("unsafe-eval", StringComparison.Ordinal) || (p.StartsWith("script-src", StringComparison.Ordinal) && p.Contains("unsafe", StringComparison.Ordinal)));
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        }
    }
}
