using System.IO.Compression;
using System.Text.RegularExpressions;
using Xunit.Abstractions;

namespace Platform.Console.Tests;

/// <summary>How soon there is something to read, and how still it stands. Times are printed and hold only very generously; sizes and shifts hold.</summary>
public sealed class FirstList(ITestOutputHelper output)
{
    const string Watch = """
        new MutationObserver((_, watch) => { if (document.querySelector('.ant-table-row')) { window.firstRow = performance.now(); watch.disconnect(); } }).observe(document, { childList: true, subtree: true });
        """;

    /// <summary>Where the time went: when page and scripts were there, and when what was asked was answered.</summary>
    const string Spent = """
        () => {
          const ms = n => Math.round(n), page = performance.getEntriesByType('navigation')[0], paint = performance.getEntriesByName('first-contentful-paint')[0];
          const parts = performance.getEntriesByType('resource').filter(r => r.startTime < window.firstRow && (r.initiatorType === 'fetch' || r.name.endsWith('.js'))).map(r => `${r.name.split('/').pop().replace(/-.*/, '')} ${ms(r.startTime)}-${ms(r.responseEnd)}`);
          return `page ${ms(page.responseEnd)}, parsed ${ms(page.domInteractive)}, first paint ${paint ? ms(paint.startTime) : '?'}; ${parts.join(', ')}; first row ${ms(window.firstRow)} ms`;
        }
        """;

    [ConsoleTheory, InlineData(Provider.Sqlite)]
    public async Task The_first_list_is_there_soon_and_little_is_loaded_for_it(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider);
        await World.OpenShopAsync(app);
        for (var i = 0; i < 25; i++) await World.OrderAsync(app, "林晓燕", "13805951234");
        await using var desk = await Desk.SignedInAsync(app);
        await desk.Page.AddInitScriptAsync(Watch);
        var scripts = new List<(string Name, int Size, string? Encoding)>();
        desk.Page.Response += async (_, response) =>
        {
            if (!response.Url.EndsWith(".js", StringComparison.Ordinal)) return;
            var encoding = await response.HeaderValueAsync("content-encoding");
            scripts.Add((Path.GetFileName(response.Url), Compressed(response.Url), encoding));
        };
        await using (var session = await NoCacheAsync(desk)) output.WriteLine($"cold: {await FirstRowAsync(desk):n0} ms to the first row of /orders");
        var loaded = scripts.ToList();
        foreach (var (name, size, encoding) in loaded.OrderByDescending(s => s.Size)) output.WriteLine($"  {name} {size / 1024.0:n1} KB {encoding}");
        var warm = new List<double>();
        for (var i = 0; i < 5; i++) warm.Add(await FirstRowAsync(desk));
        output.WriteLine($"warm: {string.Join(", ", warm.Select(w => $"{w:n0}"))} ms");
        output.WriteLine("the last of them: " + await desk.Page.EvaluateAsync<string>(Spent));
        Assert.True(warm.Min() < 10_000, "far too slow");
        Assert.All(loaded, s => Assert.True(s.Encoding is "gzip" or "br", s.Name + " comes uncompressed"));
        Assert.DoesNotContain(loaded, s => s.Name.Contains("Graphiql", StringComparison.OrdinalIgnoreCase) || s.Name.Contains("Trends", StringComparison.Ordinal) || s.Name.Contains("Chart", StringComparison.Ordinal) || s.Name.Contains("monaco", StringComparison.OrdinalIgnoreCase));
        var page = await app.Http.GetStringAsync("/console/index.html");
        var initial = Regex.Matches(page, "(?:src|href)=\"(/console/[^\"]+\\.js)\"").Sum(m => Compressed("http://x" + m.Groups[1].Value));
        output.WriteLine($"initial script {initial / 1024.0:n0} KB, with words and the list's page {loaded.Sum(s => s.Size) / 1024.0:n0} KB");
        Assert.InRange(initial, 50_000, 400 * 1024);
    }

    static async Task<double> FirstRowAsync(Desk desk)
    {
        await desk.GoAsync("/orders");
        await desk.SeeAsync(desk.Page.Locator(".ant-table-row").First);
        return await desk.Page.EvaluateAsync<double>("() => window.firstRow");
    }

    static async Task<Uncached> NoCacheAsync(Desk desk)
    {
        var session = await desk.Page.Context.NewCDPSessionAsync(desk.Page);
        await session.SendAsync("Network.enable");
        await session.SendAsync("Network.setCacheDisabled", new() { ["cacheDisabled"] = true });
        return new(session);
    }

    sealed class Uncached(ICDPSession session) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await session.DetachAsync();
    }

    static int Compressed(string url)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(File.ReadAllBytes(Path.Combine(Repository.Root, "host/wwwroot", new Uri(url).AbsolutePath.TrimStart('/'))));
        return (int)packed.Length;
    }

    [ConsoleTheory, InlineData(Provider.Sqlite)]
    public async Task Nothing_moves_when_data_comes(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider);
        await World.OpenShopAsync(app);
        var order = await World.OrderAsync(app, "林晓燕", "13805951234");
        await World.PayAsync(app, order);
        for (var i = 0; i < 12; i++) await World.OrderAsync(app, "王建国", "13905951111", 1, "TS01-WH-L");
        for (var i = 0; i < 6; i++) await World.CaseAsync(app, "CONSULTATION", $"想问尺码 {i}", "身高175穿什么码", "13905951111", "王建国");
        var it = await World.CaseAsync(app, "REPAIR", "3栋1201厨房漏水", "水槽下面的角阀一直滴水", "13705952222", "张丽华", "URGENT", begun: true);
        var work = await World.WorkAsync(app, it);
        var names = await World.NamesAsync(app, it, order);
        await using var desk = await Desk.SignedInAsync(app);
        var moving = new List<string>();
        foreach (var (path, see) in new[]
        {
            ("/", ".tile"), ($"/cases?case={it}", ".talk-text"), ("/orders", ".ant-table-row"), ($"/orders/{order}", ".timeline-entry"), ($"/cases/{it}", ".timeline-entry"), ("/requests/new?phone=13705952222", ".caller"),
            ("/work-orders", ".ant-table-row"), ($"/work-orders/{work}", ".timeline-entry"), ("/dispatch", ".board-card"), ("/customers", ".ant-table-row"), ($"/customers/{names["party"]}", ".timeline-entry"), ("/shipments", ".ant-table-row"), ("/stock", ".ant-table-row"),
        })
        {
            await desk.GoAsync(path);
            await desk.SeeAsync(desk.Page.Locator(see).First);
            await desk.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            var shifts = await desk.Page.EvaluateAsync<JsonElement>("""
                () => new Promise(done => {
                  const found = [], of = n => (n?.nodeType === 1 ? n.outerHTML.slice(0, 120) : n?.nodeValue ?? '');
                  new PerformanceObserver(list => { for (const e of list.getEntries()) if (!e.hadRecentInput) found.push({ value: e.value, what: e.sources.map(s => `${of(s.node)} ${JSON.stringify(s.previousRect)} -> ${JSON.stringify(s.currentRect)}`) }); }).observe({ type: 'layout-shift', buffered: true });
                  setTimeout(() => done(found), 200);
                })
                """);
            var sum = shifts.EnumerateArray().Sum(s => s.GetProperty("value").GetDouble());
            output.WriteLine($"{path.Split('?')[0],-60} {sum:n4}");
            if (sum >= 0.1) moving.Add($"{path}: {sum:n3}\n    " + string.Join("\n    ", shifts.EnumerateArray().Select(s => $"{s.GetProperty("value").GetDouble():n4} {string.Join("; ", s.GetProperty("what").EnumerateArray().Take(3).Select(w => w.GetString()))}")));
        }
        Assert.True(moving.Count == 0, string.Join("\n", moving));
    }
}
