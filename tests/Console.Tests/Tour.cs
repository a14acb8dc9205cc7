using System.Text.RegularExpressions;

namespace Platform.Console.Tests;

/// <summary>Every screen, in Chinese by day and in English by night: it comes, complains about nothing, has no barriers, and is kept as a picture.</summary>
public sealed class Tour
{
    /// <summary>Names of the screens to look at, for who works on a few: <c>PLATFORM_TOUR=places,place</c>.</summary>
    static readonly string[]? Only = Environment.GetEnvironmentVariable("PLATFORM_TOUR")?.Split(',');

    static readonly (string Name, string Path, string See)[] Screens =
    [
        ("workbench", "/", ".tile"),
        ("orders", "/orders", ".ant-table-row"),
        ("order", "/orders/{order}", ".timeline-entry"),
        ("order-new", "/orders/new", "#channel"),
        ("exceptions", "/order-exceptions", ".ant-table-row"),
        ("refunds", "/refunds", ".ant-empty"),
        ("escrow", "/escrow", ".tile"),
        ("channels", "/channels", ".ant-table-row"),
        ("source-orders", "/source-orders", ".ant-empty"),
        ("skus", "/skus", ".ant-table-row"),
        ("inbox", "/cases?case={case}", ".talk-text"),
        ("case-list", "/cases/list", ".ant-table-row"),
        ("case", "/cases/{case}", ".timeline-entry"),
        ("request-new", "/requests/new?phone=13705952222", ".caller"),
        ("work-orders", "/work-orders", ".ant-table-row"),
        ("work-order", "/work-orders/{work}", ".timeline-entry"),
        ("offers", "/dispatch/offers", ".ant-table-row"),
        ("technicians", "/technicians", ".ant-table-row"),
        ("replies", "/replies", ".ant-table-row"),
        ("overdue", "/overdue", ".ant-empty"),
        ("escalations", "/escalations", ".ant-table-row"),
        ("returns", "/returns", ".ant-table-row"),
        ("return", "/returns/{return}", ".timeline-entry"),
        ("disputes", "/disputes", ".ant-table-row"),
        ("dispute", "/disputes/{dispute}", ".timeline-entry"),
        ("charges", "/charges", ".ant-table-row"),
        ("charge", "/charges/{charge}", ".timeline-entry"),
        ("charges-ageing", "/charges/ageing", ".ant-table-row"),
        ("dispatch", "/dispatch", ".board-card"),
        ("dispatch-week", "/dispatch?view=week", ".week"),
        ("customers", "/customers", ".ant-table-row"),
        ("customer", "/customers/{party}", ".timeline-entry"),
        ("follow-ups", "/follow-ups", ".ant-table-row"),
        ("follow-up", "/follow-ups/{call}", ".timeline-entry"),
        ("coverage", "/follow-ups/coverage", ".ant-table-row"),
        ("releases", "/releases", ".ant-table-row"),
        ("release", "/releases/{release}", ".body"),
        ("visits", "/visits", ".ant-empty"),
        ("visits-coverage", "/visits/coverage", ".ant-empty"),
        ("visit-plans", "/visit-plans", ".ant-empty"),
        ("interactions", "/interactions", ".ant-table-row"),
        ("knowledge", "/knowledge", ".ant-table-row"),
        ("article", "/knowledge/{article}", ".body"),
        ("automation-simulate", "/automation/simulate", ".ant-statistic"),
        ("automation-firings", "/automation/firings", ".ant-empty"),
        ("providers", "/providers", ".ant-table-row"),
        ("provider", "/providers/{provider}", ".section-title"),
        ("duplicates", "/duplicates", ".ant-empty, .ant-card"),
        ("consequences", "/consequences", ".ant-empty"),
        ("places", "/places", ".ant-table-row"),
        ("place", "/places/{place}", ".section-title"),
        ("portfolio", "/portfolio", ".ant-table-row"),
        ("leads", "/leads", ".ant-table-row"),
        ("leads-figures", "/leads/figures", ".ant-table-row"),
        ("lead", "/leads/{lead}", ".section-title"),
        ("segments", "/segments", ".ant-table-row"),
        ("segment", "/segments/{segment}", ".ant-table-row"),
        ("care", "/care", ".ant-table-row"),
        ("care-lists", "/care/lists", ".ant-table-row"),
        ("care-list", "/care/lists/{list}", ".data-table"),
        ("care-offers", "/care/offers", ".ant-empty"),
        ("feedback", "/feedback", ".ant-table-row"),
        ("feedback-one", "/feedback/{feedback}", ".body"),
        ("feedback-figures", "/feedback/figures", ".ant-table-row"),
        ("reviews", "/reviews", ".ant-empty"),
        ("survey-forms", "/survey-forms", ".ant-table-row"),
        ("survey-results", "/survey-forms/results?code=SERVICE", ".ant-statistic"),
        ("surveys", "/surveys", ".ant-empty"),
        ("privacy", "/privacy", ".ant-empty"),
        ("privacy-exports", "/privacy?tab=exports", ".ant-table-row"),
        ("actions", "/actions", ".ant-table-row"),
        ("fulfillments", "/fulfillments", ".ant-table-row"),
        ("scan", "/scan", ".ant-alert"),
        ("shipments", "/shipments", ".ant-table-row"),
        ("shipment", "/shipments/{shipment}", ".number"),
        ("stock", "/stock", ".ant-table-row"),
        ("movements", "/stock/movements", ".ant-table-row"),
        ("stock-item", "/stock/items/TS01-BK-M", ".ant-table-row"),
        ("stock-places", "/stock/places", ".ant-table-row"),
        ("cockpit", "/cockpit", ".tile"),
        ("scorecard", "/scorecard", ".ant-table-row"),
        ("months", "/months", ".ant-empty"),
        ("reports", "/reports", ".ant-empty"),
        ("bulletins", "/bulletins", ".ant-tabs"),
        ("notifications", "/notifications", "h1"),
        ("modules", "/admin/modules", ".ant-table-row"),
        ("plugins", "/admin/plugins", ".ant-table-row"),
        ("plugin", "/admin/plugins/OwnDelivery", "#connection-own-delivery"),
        ("calendars", "/admin/calendars", ".ant-table-row"),
        ("wordings", "/admin/wordings", ".ant-table-row"),
        ("deliveries", "/admin/deliveries", "h1"),
        ("sla", "/policies/sla", ".ant-table-row"),
        ("queues", "/policies/queues", ".ant-table-row"),
        ("routing", "/policies/routing", ".ant-table-row"),
        ("routing-proposals", "/policies/routing/proposals", ".ant-empty"),
        ("return-policies", "/policies/returns", ".ant-table-row"),
        ("service-items", "/policies/service-items", ".ant-table-row"),
        ("playbooks", "/policies/playbooks", ".ant-table-row"),
        ("macros", "/policies/macros", ".ant-table-row"),
        ("follow-up-policies", "/policies/follow-ups", ".ant-table-row"),
        ("accounts", "/admin/accounts", ".ant-table-row"),
        ("roles", "/admin/roles", ".ant-table-row"),
        ("teams", "/admin/teams", ".ant-table-row"),
        ("organisation", "/admin/organisation", ".ant-table-row"),
        ("audit", "/admin/audit", ".ant-table-row"),
        ("events", "/admin/events", ".ant-empty"),
        ("imports", "/admin/imports", ".ant-empty"),
    ];

    /// <summary>A link without its ids and values: one of each kind is followed.</summary>
    static string Kind(string link) => Regex.Replace(Regex.Replace(link, "/(?=[^/?]*[A-Z0-9])[A-Za-z0-9_-]{6,}", "/:id"), "=[^&]*", "=");

    [ConsoleTheory, ClassData(typeof(OnEmbedded))]
    public async Task Every_screen_comes_without_barriers(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider);
        await World.OpenShopAsync(app);
        var paid = await World.OrderAsync(app, "林晓燕", "13805951234");
        await World.PayAsync(app, paid);
        await World.OrderAsync(app, "王建国", "13905951111", 3, "TS01-WH-L");
        await World.OrderAsync(app, "张丽华", "13705952222", 1, method: "CASH_ON_DELIVERY");
        await World.OrderAsync(app, "陈志强", "13605953333", 1, price: 100);
        await World.CaseAsync(app, "COMPLAINT", "收到的衣服颜色不对", "订的是黑色，收到白色，要求换货", "13805951234", "林晓燕", "HIGH");
        await World.CaseAsync(app, "CONSULTATION", "想问尺码", "身高175穿什么码", "13905951111", "王建国");
        var it = await World.CaseAsync(app, "REPAIR", "3栋1201厨房漏水", "水槽下面的角阀一直滴水，请尽快上门", "13705952222", "张丽华", "URGENT", begun: true);
        await World.MoveAsync(app, "respondToCase", it, new() { ["text"] = "您好，师傅今天下午三点前到。", ["visibility"] = "PUBLIC" }, "case { id }");
        await app.MutateAsync("upsertMacro", new { code = "ON-THE-WAY", name = "师傅已出发", textZh = "您好，师傅已出发，预计一小时内到达。", textEn = "The technician is on the way." }, "macro { id }");
        await app.MutateAsync("upsertRoutingRule", new { code = "COMPLAINTS", name = "投诉优先", position = 10, kinds = new[] { "COMPLAINT" }, priority = "HIGH" }, "routingRule { id }");
        await app.MutateAsync("upsertServiceItem", new { code = "TAP", name = "更换水龙头", kind = "REPAIR", needsVisit = true, priceMinor = 8950, promisedMinutes = 90 }, "serviceItem { id }");
        var work = await World.WorkAsync(app, it);
        var names = await World.NamesAsync(app, it, paid);
        (names["order"], names["case"], names["work"]) = (paid, it, work);
        (names["return"], names["dispute"], names["charge"]) = await World.RemediesAsync(app, paid, work);
        foreach (var (name, id) in await Company.OpenAsync(app, names["party"])) names[name] = id;
        foreach (var (name, id) in await Company.DutiesAsync(app, it)) names[name] = id;
        var (barriers, links) = (new List<string>(), new Dictionary<string, (string Link, string From)>());
        foreach (var (language, dark) in new[] { ("zh-CN", false), ("en", true) })
        {
            if (dark && provider != Provider.Sqlite) continue; // the same pictures would come
            await using var desk = await Desk.SignedInAsync(app, language: language, dark: dark);
            foreach (var (name, path, see) in Screens.Where(s => Only is null || Only.Contains(s.Name)))
            {
                await desk.GoAsync(names.Aggregate(path, (p, n) => p.Replace("{" + n.Key + "}", n.Value, StringComparison.Ordinal)));
                try { await desk.SeeAsync(desk.Page.Locator(see).First); }
                catch (Exception e) when (e is PlaywrightException or TimeoutException) { barriers.Add($"{name} {language}: {see} did not come"); }
                await desk.ShowAsync($"{name}.{(dark ? "en-dark" : "zh-light")}");
                if (provider == Provider.Sqlite && !dark) foreach (var link in await desk.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('a[href^=\"/\"]')].map(a => a.getAttribute('href'))")) links.TryAdd(Kind(link), (link, name));
                if (provider == Provider.Sqlite) barriers.AddRange((await desk.BarriersAsync()).Select(b => $"{name} {language}: {b}"));
            }
        }
        await using (var desk = await Desk.SignedInAsync(app))
            foreach (var (link, from) in links.Values)
            {
                if (link.StartsWith("/files/", StringComparison.Ordinal) || link.StartsWith("/labels/", StringComparison.Ordinal) || link.StartsWith("/slips/", StringComparison.Ordinal))
                {
                    var answer = await desk.Page.EvaluateAsync<int>("async link => (await fetch(link)).status", link);
                    if (answer != 200) barriers.Add($"{from}: {link} answers {answer}");
                    continue;
                }
                await desk.GoAsync(link);
                await desk.SeeAsync(desk.Page.Locator("h1, .ant-result").First);
                await desk.QuietAsync();
                if (await desk.Page.Locator(".ant-result").CountAsync() > 0) barriers.Add($"{from}: {link} leads nowhere");
            }
        Assert.True(barriers.Count == 0, string.Join("\n", barriers));
    }
}
