using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Platform.Contracts;
using Platform.Contracts.AfterSales;
using Platform.Contracts.Orders;
using Platform.Customers.Segments;
using Platform.Kernel.Graph;
using Platform.Modules.Tests.Customers.Care;
using static Platform.Modules.Tests.Customers.CustomersBench;

namespace Platform.Modules.Tests.Customers.Campaigns;

public sealed class SegmentTests
{
    static long Number(JsonElement party) => GlobalId.TryDecode(party.GetProperty("id").GetString(), "Party", out var id) ? id : throw new InvalidOperationException();

    static async Task<string[]> InAsync(CareBench bench, string segment) => [.. (await bench.Inner.DataAsync("query($s: ID!) { segmentParties(first: 50, segmentId: $s, order: [{ number: ASC }]) { nodes { displayName } } }", new { s = segment }))
        .GetProperty("segmentParties").GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("displayName").GetString()!)];

    static async Task<string> SegmentAsync(CareBench bench, string code, params object[] conditions)
        => (await bench.Inner.MakeAsync("upsertSegment", new { code, name = code, conditions }, "segment", "id conditions { subject comparison number text }")).GetProperty("id").GetString()!;

    static Task<int> SweepAsync(CareBench bench) => bench.Inner.Services.GetServices<IHostedService>().OfType<SegmentSweeper>().Single().RunAsync(CancellationToken.None);

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_rule_over_orders_and_cases_moves_a_party_at_the_event(Provider provider)
    {
        await using var bench = await CareBench.StartAsync(provider);
        var (wang, li) = (await bench.Inner.ConsumerAsync("王芳", "13812345678"), await bench.Inner.ConsumerAsync("李雷", "13812345679"));
        var loyal = await SegmentAsync(bench, "LOYAL", new { subject = "ORDERS", comparison = "AT_LEAST", number = 2 }, new { subject = "ORDER_AMOUNT", comparison = "AT_LEAST", number = 50000 });
        var upset = await SegmentAsync(bench, "UPSET", new { subject = "COMPLAINTS", comparison = "AT_LEAST", number = 1 });
        OrderPlaced Order(long id, JsonElement who, long minor, string currency = "CNY") => new(id, $"A{id}", Number(who), new Money(minor, currency), []);

        await bench.DeliverAsync(Order(1, wang, 30000));
        Assert.Empty(await InAsync(bench, loyal));
        await bench.DeliverAsync(Order(2, wang, 30000));
        await bench.DeliverAsync(Order(3, li, 99900));
        await bench.DeliverAsync(Order(4, li, 99900, "USD")); // counts and is not summed
        Assert.Equal(["王芳", "李雷"], (await InAsync(bench, loyal)).OrderByDescending(n => n == "王芳"));
        await bench.DeliverAsync(new OrderCancelled(3, "不要了", Number(li)));
        Assert.Equal(["王芳"], await InAsync(bench, loyal));

        await bench.DeliverAsync(new CaseOpened(7, "F7", CaseKind.Complaint, ServiceChannel.Phone, Number(li), null, null, null, null, bench.Time.Now));
        Assert.Equal(["李雷"], await InAsync(bench, upset));
        await bench.DeliverAsync(new CaseClassified(7, CaseKind.Consultation, null, Number(li), null, null));
        Assert.Empty(await InAsync(bench, upset));
        var shown = (await bench.Inner.DataAsync("query($id: ID!) { party(id: $id) { segments { code } } }", new { id = wang.GetProperty("id").GetString() })).GetProperty("party").GetProperty("segments");
        Assert.Equal("LOYAL", Assert.Single(shown.EnumerateArray()).GetProperty("code").GetString());

        // A hundred days later nobody has bought lately, and a merge takes the other one's orders along.
        var away = await SegmentAsync(bench, "AWAY", new { subject = "DAYS_SINCE_ORDER", comparison = "AT_LEAST", number = 90 });
        await SweepAsync(bench);
        Assert.Empty(await InAsync(bench, away));
        bench.Time.Move(TimeSpan.FromDays(100));
        await SweepAsync(bench);
        Assert.Equal(2, (await InAsync(bench, away)).Length);
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_rule_over_what_a_party_is_follows_its_changes_and_hands_outrank_it(Provider provider)
    {
        await using var bench = await CareBench.StartAsync(provider);
        var dealer = await bench.Inner.DoAsync("createParty", new { kind = "ORGANIZATION", displayName = "泉州经销商", roles = new[] { "DEALER" }, addresses = new[] { new { chinese = new { divisionCode = "350503", region = "福建省泉州市丰泽区", detail = "1号" } } } });
        var wang = await bench.Inner.ConsumerAsync("王芳", "13812345678");
        var fujian = await SegmentAsync(bench, "FJ-DEALERS", new { subject = "ROLE", comparison = "IS", text = "DEALER" }, new { subject = "REGION", comparison = "IS", text = "35" });
        var june = await SegmentAsync(bench, "JUNE", new { subject = "BIRTHDAY_MONTH", comparison = "IS", number = 6 });
        await SweepAsync(bench);
        Assert.Equal(["泉州经销商"], await InAsync(bench, fujian));
        await bench.Inner.MakeAsync("setSpecialDay", new { partyId = wang.GetProperty("id").GetString(), kind = "BIRTHDAY", month = 6, day = 18 }, "specialDay", "id");
        await SweepAsync(bench);
        Assert.Equal(["王芳"], await InAsync(bench, june));

        await bench.Inner.MakeAsync("changeSegmentMembers", new { segmentId = fujian, add = new[] { wang.GetProperty("id").GetString() } }, "segment", "id");
        var version = (await bench.Inner.DataAsync("query($id: ID!) { party(id: $id) { version } }", new { id = dealer.GetProperty("id").GetString() })).GetProperty("party").GetProperty("version").GetInt64();
        await bench.Inner.DoAsync("removePartyRole", new { id = dealer.GetProperty("id").GetString(), expectedVersion = version, role = "DEALER" });
        await SweepAsync(bench);
        Assert.Equal(["王芳"], await InAsync(bench, fujian)); // by hand, whatever the rule says
        await bench.Inner.MakeAsync("changeSegmentMembers", new { segmentId = fujian, remove = new[] { wang.GetProperty("id").GetString() } }, "segment", "id");
        Assert.Empty(await InAsync(bench, fujian));

        Assert.Equal("SEGMENT_CONDITION", await bench.Inner.CodeAsync("upsertSegment", new { code = "X", name = "X", conditions = new[] { new { subject = "ROLE", comparison = "AT_LEAST", text = "DEALER" } } }, "segment"));
        Assert.Equal("SEGMENT_CONDITION", await bench.Inner.CodeAsync("upsertSegment", new { code = "X", name = "X", conditions = new[] { new { subject = "ORDERS", comparison = "IS", text = "two" } } }, "segment"));
        Assert.Equal("NOT_FOUND", await bench.Inner.CodeAsync("changeSegmentMembers", new { segmentId = fujian, add = new[] { GlobalId.Encode("Party", 999_999) } }, "segment"));
        Assert.Equal("NOT_FOUND", await bench.Inner.CodeAsync("changeSegmentMembers", new { segmentId = fujian, add = new[] { wang.GetProperty("id").GetString() } }, "segment", InShanghai));
    }
}
