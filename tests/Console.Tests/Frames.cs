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
