using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Contracts.Administration;
using Platform.Contracts.Customers;
using Platform.Customers.Care;
using Platform.Customers.Consents;
using Platform.Kernel.Events;
using Platform.Kernel.Graph;
using Platform.Modules.Tests.Customers.Care;
using static Platform.Modules.Tests.Customers.CustomersBench;

namespace Platform.Modules.Tests.Customers.Campaigns;

public sealed class CampaignTests
{
    static string Id(JsonElement e) => e.GetProperty("id").GetString()!;

    static long Number(string id, string type) => GlobalId.TryDecode(id, type, out var number) ? number : throw new InvalidOperationException();

    static async Task<JsonElement[]> TasksAsync(CareBench bench, string month) => [.. (await bench.Inner.DataAsync("query($m: String!) { careTasks(first: 50, where: { month: { eq: $m } }) { nodes { id version partyId occasion on state reason } } }", new { m = month })).GetProperty("careTasks").GetProperty("nodes").EnumerateArray()];

    static async Task<JsonElement> ListAsync(CareBench bench, string month)
    {
        var list = await bench.Inner.MakeAsync("generateCareList", new { month }, "careList", "id month completeAt");
        await bench.DeliverAsync(new CareListAsked(Number(Id(list), "CareList")));
        return (await bench.Inner.DataAsync("query($id: ID!) { careListCheck(listId: $id) { expected listed missing surplus } node(id: $id) { ... on CareList { id version completeAt added } } }", new { id = Id(list) }));
    }

    static Task<JsonElement> RefuseAsync(CareBench bench, JsonElement party, string way, bool granted = false, string topic = "CARE")
        => bench.Inner.MakeAsync("setConsent", new { partyId = Id(party), topic, way, granted, source = "电话" }, "contactConsent", "id granted");

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_months_list_comes_from_the_rules_a_party_once_per_occasion_and_nobody_who_refused_gets_anything(Provider provider)
    {
        await using var bench = await CareBench.StartAsync(provider); // 2 March 2026
        var (wang, li, dealer) = (await bench.Inner.ConsumerAsync("王芳", "13812345678"), await bench.Inner.ConsumerAsync("李雷", "13812345679"), await bench.Inner.DoAsync("createParty", new { kind = "ORGANIZATION", displayName = "泉州经销商", roles = new[] { "DEALER" } }));
        foreach (var way in new[] { "EMAIL", "MOBILE", "WECHAT", "PHONE" }) await RefuseAsync(bench, li, way);
        // The lunar 15th of the first month 2026 is 3 March; a solar birthday on the 20th.
        await bench.Inner.MakeAsync("setSpecialDay", new { partyId = Id(wang), kind = "BIRTHDAY", isLunar = true, month = 1, day = 15 }, "specialDay", "id");
        await bench.Inner.MakeAsync("setSpecialDay", new { partyId = Id(li), kind = "BIRTHDAY", month = 3, day = 20 }, "specialDay", "id");
        await bench.Inner.MakeAsync("setSpecialDay", new { partyId = Id(dealer), kind = "ANNIVERSARY", name = "签约日", month = 3, day = 8 }, "specialDay", "id");
        await bench.Inner.MakeAsync("upsertCareCampaign", new { code = "BIRTHDAY", name = "生日关怀", occasion = "BIRTHDAY", greeting = "生日快乐！", offerTitle = "生日券", offerMinor = 2000, offerDays = 30 }, "careCampaign", "id");
        await bench.Inner.MakeAsync("upsertCareCampaign", new { code = "BIRTHDAY-2", name = "另一个生日活动", occasion = "BIRTHDAY", greeting = "又一条" }, "careCampaign", "id");
        await bench.Inner.MakeAsync("upsertCareCampaign", new { code = "LANTERN", name = "元宵", occasion = "LANTERN", greeting = "元宵节快乐！", gift = "汤圆一盒" }, "careCampaign", "id");
        await bench.Inner.MakeAsync("upsertCareCampaign", new { code = "SIGNED", name = "签约周年", occasion = "ANNIVERSARY", role = "DEALER", gift = "果篮" }, "careCampaign", "id");
        await bench.Inner.MakeAsync("upsertCareCampaign", new { code = "MOON", name = "中秋", occasion = "MID_AUTUMN", greeting = "中秋快乐！" }, "careCampaign", "id");

        var made = await ListAsync(bench, "2026-03");
        Assert.Equal((6, 6, 0, 0), (made.GetProperty("careListCheck").GetProperty("expected").GetInt32(), made.GetProperty("careListCheck").GetProperty("listed").GetInt32(), made.GetProperty("careListCheck").GetProperty("missing").GetInt32(), made.GetProperty("careListCheck").GetProperty("surplus").GetInt32()));
        var tasks = await TasksAsync(bench, "2026-03");
        string[] Of(JsonElement party) => [.. tasks.Where(t => t.GetProperty("partyId").GetString() == Id(party)).Select(t => $"{t.GetProperty("occasion").GetString()} {t.GetProperty("on").GetString()} {t.GetProperty("state").GetString()} {t.GetProperty("reason").GetString()}".Trim()).Order(StringComparer.Ordinal)];
        Assert.Equal(["BIRTHDAY 2026-03-03 PROPOSED", "LANTERN 2026-03-03 PROPOSED"], Of(wang));
        Assert.Equal(["BIRTHDAY 2026-03-20 SKIPPED REFUSED", "LANTERN 2026-03-03 SKIPPED REFUSED"], Of(li));
        Assert.Equal(["ANNIVERSARY 2026-03-08 PROPOSED", "LANTERN 2026-03-03 PROPOSED"], Of(dealer));

        // Made again it is the same; a customer who comes later is added and nobody is doubled.
        Assert.Equal(0, (await ListAsync(bench, "2026-03")).GetProperty("node").GetProperty("added").GetInt32());
        await bench.Inner.ConsumerAsync("韩梅", "13812345670");
        var again = await ListAsync(bench, "2026-03");
        Assert.Equal((1, 7), (again.GetProperty("node").GetProperty("added").GetInt32(), (await TasksAsync(bench, "2026-03")).Length));
        Assert.Equal(4, (await ListAsync(bench, "2026-09")).GetProperty("careListCheck").GetProperty("expected").GetInt32());
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Approved_care_goes_out_once_gifts_are_noted_and_an_offer_is_its_owners_and_redeemed_once(Provider provider)
    {
        await using var bench = await CareBench.StartAsync(provider);
        var (wang, li) = (await bench.Inner.ConsumerAsync("王芳", "13812345678"), await bench.Inner.ConsumerAsync("李雷", "13812345679"));
        await bench.Inner.MakeAsync("upsertCareCampaign", new { code = "OPEN", name = "店庆", occasion = "FIXED_DAY", fixedMonth = 3, fixedDay = 1, greeting = "店庆问候", gift = "雨伞", offerTitle = "店庆券", offerMinor = 5000, offerDays = 10 }, "careCampaign", "id");
        var list = Id((await ListAsync(bench, "2026-03")).GetProperty("node"));
        var tasks = await TasksAsync(bench, "2026-03");
        Assert.Equal(2, tasks.Length);
        await bench.Inner.MakeAsync("approveCareTasks", new { listId = list }, "careList", "id");
        Assert.Equal("CARE_NOT_PROPOSED", await bench.Inner.CodeAsync("skipCareTasks", new { listId = list, taskIds = new[] { Id(tasks[0]) }, reason = "太晚" }, "careList"));
        foreach (var way in Enum.GetNames<ContactWay>()) await RefuseAsync(bench, li, way.ToUpperInvariant()); // between approval and day
        foreach (var task in tasks) await bench.DeliverAsync(new CareTaskDue(Number(Id(task), "CareTask")));
        foreach (var task in tasks) await bench.DeliverAsync(new CareTaskDue(Number(Id(task), "CareTask")));
        var sent = Assert.Single(await bench.Inner.EventsAsync<NotificationRequested>(), e => e.Contains("CARE_GREETING", StringComparison.Ordinal));
        Assert.Contains("店庆问候", sent, StringComparison.Ordinal);
        var after = await TasksAsync(bench, "2026-03");
        Assert.Equal(("SENT", "SKIPPED"), (State(wang), State(li)));
        string State(JsonElement party) => after.Single(t => t.GetProperty("partyId").GetString() == Id(party)).GetProperty("state").GetString()!;

        var mine = after.Single(t => t.GetProperty("partyId").GetString() == Id(wang));
        await bench.Inner.MakeAsync("recordCareGift", new { id = Id(mine), expectedVersion = mine.GetProperty("version").GetInt64(), note = "门店领取" }, "careTask", "state giftAt");
        var offer = Assert.Single((await bench.Inner.DataAsync("{ careOffers(first: 10) { nodes { code partyId value { amountMinor } redeemedAt } } }")).GetProperty("careOffers").GetProperty("nodes").EnumerateArray());
        Assert.Equal((Id(wang), 5000L), (offer.GetProperty("partyId").GetString(), offer.GetProperty("value").GetProperty("amountMinor").GetInt64()));
        var code = offer.GetProperty("code").GetString()!;
        Assert.Equal("CARE_OFFER_UNKNOWN", await bench.Inner.CodeAsync("redeemOffer", new { code, partyId = Id(li) }, "careOffer"));
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(async i =>
        {
            var data = await bench.Inner.DataAsync("mutation($input: RedeemOfferInput!) { redeemOffer(input: $input) { careOffer { reference } userErrors { code } } }", new { input = new { idempotencyKey = $"redeem-{i:0000}", code = code.ToLowerInvariant(), partyId = Id(wang), reference = $"R{i}" } });
            return data.GetProperty("redeemOffer").GetProperty("userErrors").EnumerateArray().Select(e => e.GetProperty("code").GetString()).FirstOrDefault() ?? "OK";
        }));
        Assert.Equal((1, 7), (outcomes.Count(o => o == "OK"), outcomes.Count(o => o == "CARE_OFFER_REDEEMED")));
        Assert.Equal("NO_SUCH_DAY", await bench.Inner.CodeAsync("setSpecialDay", new { partyId = Id(wang), kind = "BIRTHDAY", month = 2, day = 30 }, "specialDay"));
        Assert.Equal("CAMPAIGN_EMPTY", await bench.Inner.CodeAsync("upsertCareCampaign", new { code = "NONE", name = "空", occasion = "LANTERN" }, "careCampaign"));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Lists_make_themselves_ahead_of_their_month_once_and_take_in_who_came_later(Provider provider)
    {
        await using var bench = await CareBench.StartAsync(provider); // 2 March 2026
        var planner = bench.Inner.Services.GetRequiredService<CareListPlanner>();
        Assert.Equal(0, await planner.RunAsync(CancellationToken.None)); // nobody has a campaign
        await bench.Inner.ConsumerAsync("王芳", "13812345678");
        await bench.Inner.MakeAsync("upsertCareCampaign", new { code = "TOMB", name = "清明", occasion = "QINGMING", greeting = "清明安康" }, "careCampaign", "id");
        async Task<string[]> MonthsAsync() => [.. (await bench.Inner.DataAsync("{ careLists(first: 10) { nodes { month completeAt } } }")).GetProperty("careLists").GetProperty("nodes").EnumerateArray()
            .Select(l => l.GetProperty("month").GetString() + (l.GetProperty("completeAt").ValueKind == JsonValueKind.Null ? "?" : "")).Order(StringComparer.Ordinal)];
        // Two instances at once, and again: one list.
        var counts = await Task.WhenAll(planner.RunAsync(CancellationToken.None), planner.RunAsync(CancellationToken.None));
        Assert.Equal(1, counts.Sum());
        Assert.Equal(["2026-03?"], await MonthsAsync());
        await bench.PumpAsync();
        Assert.Equal((0, "2026-03"), (await planner.RunAsync(CancellationToken.None), Assert.Single(await MonthsAsync())));

        // A week before April its list is there, with the festival that falls into it.
        await bench.PassAsync(TimeSpan.FromDays(23));
        Assert.Equal(2, await planner.RunAsync(CancellationToken.None)); // April's, and March's looked at anew
        await bench.PumpAsync();
        Assert.Equal(["2026-03", "2026-04"], await MonthsAsync());
        Assert.Single(await TasksAsync(bench, "2026-04"));
        // Who came later is taken in by itself within a day; nobody is doubled.
        await bench.Inner.ConsumerAsync("李雷", "13812345679");
        Assert.Equal(0, await planner.RunAsync(CancellationToken.None));
        await bench.PassAsync(TimeSpan.FromHours(25));
        Assert.Equal(2, await planner.RunAsync(CancellationToken.None));
        await bench.PumpAsync();
        Assert.Equal((2, 2), ((await TasksAsync(bench, "2026-04")).Length, (await MonthsAsync()).Length));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Consents_and_quiet_hours_are_each_partys_own_and_hold_for_calls_too(Provider provider)
    {
        await using var bench = await CareBench.StartAsync(provider); // 09:00 in China
        var wang = await bench.Inner.ConsumerAsync("王芳", "13812345678");
        var consents = (IContactConsents)new ContactConsents((IDbContextFactory<Platform.Customers.Data.CustomersDb>)bench.Inner.Services.GetService(typeof(IDbContextFactory<Platform.Customers.Data.CustomersDb>))!, Microsoft.Extensions.Options.Options.Create(new Platform.Customers.CustomersSettings()));
        async Task<ContactWishes> WishesAsync(ContactTopic topic) => (await consents.Of([Number(Id(wang), "Party")], topic, CancellationToken.None)).Single().Value;
        Assert.Empty((await WishesAsync(ContactTopic.Care)).Refused);
        Assert.Equal(4, (await WishesAsync(ContactTopic.Marketing)).Refused.Count); // nobody is advertised to who has not said yes
        await RefuseAsync(bench, wang, "MOBILE", granted: true, topic: "MARKETING");
        Assert.DoesNotContain(ContactWay.Mobile, (await WishesAsync(ContactTopic.Marketing)).Refused);
        await RefuseAsync(bench, wang, "PHONE", topic: "SURVEY");
        Assert.Equal("TOPIC_NOT_REFUSABLE", await bench.Inner.CodeAsync("setConsent", new { partyId = Id(wang), topic = "SECURITY", way = "MOBILE", granted = false }, "contactConsent"));

        var call = await CallAsync(bench, wang);
        Assert.Equal("CONTACT_REFUSED", await bench.Inner.CodeAsync("startFollowUp", new { id = Id(call), expectedVersion = call.GetProperty("version").GetInt64() }, "followUp", CareBench.Agent));
        await RefuseAsync(bench, wang, "PHONE", granted: true, topic: "SURVEY");
        await bench.Inner.MakeAsync("setQuietTime", new { partyId = Id(wang), from = "08:30", to = "10:00" }, "quietTime", "id");
        Assert.Equal("CONTACT_QUIET_HOURS", await bench.Inner.CodeAsync("startFollowUp", new { id = Id(call), expectedVersion = call.GetProperty("version").GetInt64() }, "followUp", CareBench.Agent));
        Assert.Equal("QUIET_HOURS_FORM", await bench.Inner.CodeAsync("setQuietTime", new { partyId = Id(wang), from = "08:30" }, "quietTime"));
        await bench.Inner.MakeAsync("startFollowUp", new { id = Id(call), expectedVersion = call.GetProperty("version").GetInt64(), customerIsOnTheLine = true }, "followUp", "state", CareBench.Agent);
        foreach (var way in new[] { "EMAIL", "MOBILE", "WECHAT" }) await RefuseAsync(bench, wang, way, topic: "SURVEY");
        Assert.Equal("CONTACT_REFUSED", await bench.Inner.CodeAsync("sendSurvey", new { subjectId = Id(wang), templateCode = "NPS" }, "survey"));
    }

    static async Task<JsonElement> CallAsync(CareBench bench, JsonElement party)
    {
        await bench.DeliverAsync(new Platform.Contracts.AfterSales.CaseAccepted(5, "F5", Platform.Contracts.AfterSales.CaseKind.Repair, Number(Id(party), "Party"), null, bench.Time.Now));
        return Assert.Single((await bench.Inner.DataAsync("{ followUps(first: 5) { nodes { id version state } } }")).GetProperty("followUps").GetProperty("nodes").EnumerateArray());
    }
}
