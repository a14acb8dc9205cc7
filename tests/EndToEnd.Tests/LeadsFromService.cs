using Platform.Kernel.Graph;
using static Platform.EndToEnd.Tests.Moves;

namespace Platform.EndToEnd.Tests;

/// <summary>A chance to sell is heard of on a case, goes to somebody, and becomes an order or nothing; how many become business is counted.</summary>
public sealed class LeadsFromService
{
    const string Shown = "lead { id version state partyId originId originNumber ownerId note wonMinor orderId lostReason availableTransitions { name allowed } }";

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_lead_names_its_case_and_its_conversion_is_counted(Provider provider)
    {
        await using var shop = await Shop.OpenAsync(provider, new() { ["SignIn:Trust"] = "00:00:01" });
        var app = shop.App;
        var office = Text((await ListAsync(app, "orgUnits", "id"))[0], "id");
        var north = Text(await app.MutateAsync("createOrgUnit", new { parentId = office, code = "NORTH", name = "北区", tier = "REGION" }, "orgUnit { id }"), "orgUnit", "id");
        var sales = await PersonAsync(app, office, "sales", "销售", "SELF", "customers:lead:read", "customers:lead:write");
        var elsewhere = await PersonAsync(app, north, "north", "北区", "SUBTREE", "customers:lead:read", "customers:lead:write", "customers:party:read");
        async Task<string> PartyOf(string name) => Text(await app.MutateAsync("createParty", new { kind = "PERSON", displayName = name }, "party { id }"), "party", "id");
        var (wang, li) = (await PartyOf("王芳"), await PartyOf("李雷"));
        var it = (await app.MutateAsync("openCase", new { kind = "REPAIR", title = "空调不制冷", partyId = wang }, "case { id number }")).GetProperty("case");
        var caseId = Text(it, "id");
        // What was not taken on is nothing to hear something at.
        Assert.Equal("NOT_FOUND", await app.RefusalAsync("recordLead", new { originId = caseId, interest = "PRODUCT" }, "lead { id }"));
        await MoveAsync(app, "acceptCase", "Case", caseId, "case { id }");
        await TestApp.EventuallyAsync(async () => (await app.DataAsync("query($id: ID!) { case(id: $id) { followUps { id } } }", new { id = caseId })).GetProperty("case").GetProperty("followUps").GetArrayLength() == 1, "the case was taken on");

        foreach (var (input, code, field) in new (object, string, string)[]
        {
            (new { interest = "PRODUCT" }, "LEAD_NOBODY", "partyId"), (new { interest = "PRODUCT", originId = caseId, partyId = li }, "LEAD_OTHER_CUSTOMER", "partyId"), (new { interest = "OTHER", partyId = wang, note = " " }, "REQUIRED", "note"),
            (new { interest = "PRODUCT", partyId = wang, valueMinor = -1 }, "OUT_OF_RANGE", "valueMinor"), (new { interest = "PRODUCT", partyId = wang, currency = "元" }, "INVALID_FORMAT", "currency"),
            (new { interest = "PRODUCT", partyId = wang, product = new string('长', 121) }, "TOO_LONG", "product"), (new { interest = "PRODUCT", partyId = wang, ownerId = GlobalId.Encode("Account", 987654) }, "NOT_FOUND", "ownerId"),
        })
            Assert.Equal((code, field), (await app.MutateAsync("recordLead", input, "lead { id }", refused: true)).GetProperty("userErrors")[0] is var e ? (Text(e, "code"), Text(e, "field")) : default);
        Assert.Equal("NOT_FOUND", await app.RefusalAsync("recordLead", new { originId = caseId, interest = "PRODUCT" }, "lead { id }", elsewhere.Token));

        var lead = (await app.MutateAsync("recordLead", new { originId = caseId, interest = "EXTENDED_WARRANTY", product = "空调延保三年", valueMinor = 29900, note = "王女士想给新空调买延保", ownerId = sales.Id }, Shown)).GetProperty("lead");
        var id = Text(lead, "id");
        Assert.Equal(("NEW", wang, caseId, Text(it, "number"), sales.Id), (Text(lead, "state"), Text(lead, "partyId"), Text(lead, "originId"), Text(lead, "originNumber"), Text(lead, "ownerId")));
        Assert.Equal(["convertLead:True", "loseLead:True", "qualifyLead:True"], lead.GetProperty("availableTransitions").EnumerateArray().Select(t => $"{Text(t, "name")}:{t.GetProperty("allowed").GetBoolean()}").Order(StringComparer.Ordinal));
        await TestApp.EventuallyAsync(async () => (await ListAsync(app, "myNotifications", "kind", sales.Token)).Count(n => Text(n, "kind") == "LEAD_ASSIGNED") == 1, "who follows it is told");
        Assert.Equal(0, await Behind.NumberAsync(app, "SELECT COUNT(*) FROM cus_leads WHERE NoteSealed LIKE '%王女士%'"));
        var from = (await app.DataAsync("query($c: ID!, $p: ID!) { case(id: $c) { leads { id } } party(id: $p) { leads { id note } } }", new { c = caseId, p = wang }));
        Assert.Equal((id, "王女士想给新空调买延保"), (Text(from.GetProperty("case").GetProperty("leads")[0], "id"), Text(from.GetProperty("party").GetProperty("leads")[0], "note")));

        // Whose it is moves it; elsewhere it does not exist.
        Assert.Equal(JsonValueKind.Null, (await app.DataAsync("query($id: ID!) { node(id: $id) { id } }", new { id }, elsewhere.Token)).GetProperty("node").ValueKind);
        await MoveAsync(app, "qualifyLead", "Lead", id, Shown, new { valueMinor = 19800, note = "周末到店" }, sales.Token);
        Assert.Equal("VERSION_CONFLICT", await app.RefusalAsync("qualifyLead", new { id, expectedVersion = 1 }, Shown));
        var (order, foreign) = (await shop.PlaceAsync(Ordered(wang)), await shop.PlaceAsync(Ordered(li)));
        foreach (var (orderId, code) in new[] { (foreign, "LEAD_OTHER_CUSTOMER"), (GlobalId.Encode("Order", 987654), "NOT_FOUND") })
            Assert.Equal((code, "orderId"), (await app.MutateAsync("convertLead", await InputAsync(app, "Lead", id, new { orderId, wonMinor = 19800 }), "lead { id }", refused: true)).GetProperty("userErrors")[0] is var e ? (Text(e, "code"), Text(e, "field")) : default);
        await MoveAsync(app, "convertLead", "Lead", id, Shown, new { orderId = order, wonMinor = 19800 });
        Assert.Equal("ILLEGAL_TRANSITION", await app.RefusalAsync("loseLead", await InputAsync(app, "Lead", id, new { reason = "反悔" }), "lead { id }"));

        // Two more, one of which comes to nothing; a person's own with SELF are those that person follows.
        var lost = Text(await app.MutateAsync("recordLead", new { partyId = li, interest = "PRODUCT" }, "lead { id }"), "lead", "id");
        Assert.Equal("REQUIRED", await app.RefusalAsync("loseLead", await InputAsync(app, "Lead", lost, new { reason = " " }), "lead { id }"));
        await MoveAsync(app, "loseLead", "Lead", lost, Shown, new { reason = "价格太高" });
        await app.MutateAsync("recordLead", new { originId = caseId, interest = "PRODUCT", valueMinor = 300000 }, "lead { id }");
        Assert.Equal([id], (await ListAsync(app, "leads", "id", sales.Token)).Select(l => Text(l, "id")));
        Assert.Equal(2, (await ListAsync(app, "leads(where: { state: { neq: CONVERTED } })", "id")).Length);

        const string Figures = "query($f: Date!, $t: Date!, $b: LeadBreakdown!) { leadFigures(from: $f, to: $t, by: $b) { key leads open converted lost conversionPercent wonMinor } }";
        var (today, soon) = (DateTime.UtcNow.AddDays(-2).ToString("yyyy-MM-dd"), DateTime.UtcNow.AddDays(2).ToString("yyyy-MM-dd"));
        async Task<string[]> Told(string by, string? token = null) => [.. (await app.DataAsync(Figures, new { f = today, t = soon, b = by }, token)).GetProperty("leadFigures").EnumerateArray().Select(f => f.ToString())];
        Assert.Equal(["""{"key":"","leads":3,"open":1,"converted":1,"lost":1,"conversionPercent":33.3,"wonMinor":19800}"""], await Told("ALL"));
        Assert.Equal(["""{"key":"EXTENDED_WARRANTY","leads":1,"open":0,"converted":1,"lost":0,"conversionPercent":100,"wonMinor":19800}""", """{"key":"PRODUCT","leads":2,"open":1,"converted":0,"lost":1,"conversionPercent":0,"wonMinor":0}"""], await Told("INTEREST"));
        Assert.Equal(["\"\" 1", "\"Case\" 2"], (await Told("ORIGIN")).Select(f => JsonDocument.Parse(f).RootElement).Select(f => $"{f.GetProperty("key").GetRawText()} {f.GetProperty("leads")}"));
        Assert.Empty(await Told("ALL", elsewhere.Token));
        Assert.Equal("OUT_OF_RANGE", Text((await app.PostAsync(Figures, new { f = "2026-01-01", t = "2027-01-02", b = "ALL" }, await app.AdminAsync())).GetProperty("errors")[0].GetProperty("extensions"), "code"));
    }

    static object Ordered(string party) => new
    {
        channel = "WEB", method = "ESCROW", courier = "own-delivery", courierBy = "CUSTOMER", freightMinor = 0, partyId = party,
        receiver = new { name = "林晓燕", phone = "13805951234", regionCode = "350102", region = "福建省福州市鼓楼区", address = "湖东路188号3座1502室" }, lines = new[] { new { sku = Shop.Sku, quantity = 2 } },
    };
}
