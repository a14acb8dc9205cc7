using System.Text.Json;
using Platform.AfterSales;
using Platform.Contracts;
using Platform.Contracts.AfterSales;
using Platform.Kernel.Graph;

namespace Platform.Modules.Tests.AfterSales;

/// <summary>The same person with the same matter is one case, by whatever channel and however many come at once.</summary>
public sealed class JoiningTests
{
    [Theory]
    [InlineData(CaseKind.Repair, 1L, 2L, CaseKind.ServiceRequest, 1L, null, true)]
    [InlineData(CaseKind.Repair, null, 2L, CaseKind.Repair, 1L, 2L, true)]
    [InlineData(CaseKind.Repair, 1L, 2L, CaseKind.Repair, 1L, 3L, false)]
    [InlineData(CaseKind.Repair, null, null, CaseKind.Repair, null, null, false)]
    [InlineData(CaseKind.Complaint, 1L, 2L, CaseKind.Repair, 1L, 2L, false)]
    [InlineData(CaseKind.Complaint, null, 2L, CaseKind.Complaint, 1L, 2L, true)]
    public void A_matter_is_the_same_by_item_place_and_kind(CaseKind kind, long? item, long? place, CaseKind itsKind, long? itsItem, long? itsPlace, bool same)
    {
        var it = Case.Open(new NewCase
        {
            Number = "CS1", Org = new OrgPath(1), Kind = itsKind, Channel = ServiceChannel.Web, Title = "漏水", Standing = new Standing(1, null, null, CasePriority.Normal), OpenedAt = DateTime.UtcNow,
            ServiceItemId = itsItem, LocationId = itsPlace, Entry = new CaseEntry { At = DateTime.UtcNow },
        });
        Assert.Equal(same, new Matter(kind, item, place, null).Is(it));
    }

    /// <summary>What a customer may see of a case.</summary>
    const string Theirs = "id state partyId orgId";

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Web_and_phone_make_one_case_and_a_customer_may_set_only_what_is_theirs(Provider provider)
    {
        await using var desk = await Desk.StartAsync(provider);
        var party = await desk.CustomerAsync("周小燕", "13917000002");
        GlobalId.TryDecode(party, out _, out var row);
        var (home, other) = (desk.Place(1201, desk.Shanghai, tenant: row), desk.Place(1301, desk.Shanghai));
        var portal = await desk.PortalAsync("zhou", desk.Office, party, "aftersales:case:read", "aftersales:case:request", "aftersales:case:reopen");
        var input = new { kind = "REPAIR", title = "卫生间漏水", description = "天花板滴水", locationId = home, externalId = "web-1" };

        var first = await desk.OpenAsync(input, portal, Theirs);
        Assert.Equal((party, "NEW", Desk.Id(desk.Shanghai)), (first.GetProperty("partyId").GetString(), first.GetProperty("state").GetString(), first.GetProperty("orgId").GetString()));
        Assert.Equal(first.GetProperty("id").GetString(), (await desk.OpenAsync(input, portal, Theirs)).GetProperty("id").GetString()); // the same message again
        var phone = await desk.OpenAsync(new { kind = "SERVICE_REQUEST", channel = "PHONE", externalId = "call-7", title = "1201漏水催单", locationId = home, contact = new { name = "周女士", phone = "139 1700 0002" } });
        Assert.Equal(first.GetProperty("id").GetString(), phone.GetProperty("id").GetString());
        var entries = (await desk.CaseAsync(first.GetProperty("id").GetString()!, "entries { channel isJoined text }")).GetProperty("entries");
        Assert.Equal(["WEB False", "PHONE True"], entries.EnumerateArray().Select(e => e.GetProperty("channel").GetString() + " " + e.GetProperty("isJoined").GetBoolean()));
        Assert.NotEqual(first.GetProperty("id").GetString(), (await desk.OpenAsync(new { kind = "REPAIR", title = "1201灯坏了", locationId = home, partyId = party, separate = true })).GetProperty("id").GetString());
        Assert.NotEqual(first.GetProperty("id").GetString(), (await desk.OpenAsync(new { kind = "COMPLAINT", title = "服务态度差", locationId = home, partyId = party })).GetProperty("id").GetString());

        var refused = (await desk.App.MutateAsync("openCase", new { kind = "ISSUE", channel = "PHONE", title = "", priority = "URGENT", orgUnitId = Desk.Id(desk.East), teamId = "x", ownerId = "y", subkind = "a", partyId = await desk.CustomerAsync("别人", "13917000003"), contact = new { name = "我" } },
            "case { id }", portal, refused: true)).GetProperty("userErrors").EnumerateArray().Select(e => e.GetProperty("field").GetString() + " " + e.GetProperty("code").GetString()).ToList();
        Assert.Equal(["channel CHANNEL_NOT_YOURS", "contact FIELD_NOT_YOURS", "kind KIND_NOT_YOURS", "orgUnitId FIELD_NOT_YOURS", "ownerId FIELD_NOT_YOURS", "partyId FIELD_NOT_YOURS", "priority FIELD_NOT_YOURS",
            "subkind FIELD_NOT_YOURS", "teamId FIELD_NOT_YOURS", "title REQUIRED"], refused.Order());
        Assert.Equal("NOT_FOUND", await desk.App.RefusalAsync("openCase", new { kind = "REPAIR", title = "别人家", locationId = other }, "case { id }", portal));
        Assert.Equal("NOBODY_NAMED", await desk.App.RefusalAsync("openCase", new { kind = "REPAIR", title = "没人" }, "case { id }"));
        Assert.Equal("INVALID_FORMAT", await desk.App.RefusalAsync("openCase", new { kind = "REPAIR", title = "电话不对", contact = new { name = "甲", phone = "12" } }, "case { id }"));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Eight_intakes_at_once_of_one_person_make_one_case(Provider provider)
    {
        await using var desk = await Desk.StartAsync(provider);
        var home = desk.Place(1201, desk.Shanghai);
        var all = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => desk.OpenAsync(new { kind = "REPAIR", channel = i % 2 == 0 ? "PHONE" : "WECHAT", externalId = "m" + i, title = "水管爆了" + i, locationId = home, contact = new { name = "陌生人", phone = "13800009999" } })));
        var id = Assert.Single(all.Select(c => c.GetProperty("id").GetString()).Distinct())!;
        var seen = await desk.CaseAsync(id, "entries { isJoined }");
        Assert.Equal((8, 7), (seen.GetProperty("entries").GetArrayLength(), seen.GetProperty("entries").EnumerateArray().Count(e => e.GetProperty("isJoined").GetBoolean())));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task One_case_ends_in_another_and_takes_its_words_along(Provider provider)
    {
        await using var desk = await Desk.StartAsync(provider);
        var a = (await desk.OpenAsync(new { kind = "REPAIR", title = "电梯停了", contact = new { name = "甲", phone = "13800001111" } })).GetProperty("id").GetString()!;
        var b = (await desk.OpenAsync(new { kind = "REPAIR", title = "电梯不动", contact = new { name = "乙", phone = "13800002222" }, channel = "WEB", externalId = "w-9" })).GetProperty("id").GetString()!;
        Assert.Equal("SAME_CASE", await desk.RefusedAsync("mergeCases", b, new { intoId = b }));
        Assert.Equal(a, (await desk.DoAsync("mergeCases", b, new { intoId = a })).GetProperty("id").GetString());
        Assert.Equal("DUPLICATE", (await desk.CaseAsync(b, "state")).GetProperty("state").GetString());
        Assert.Equal(2, (await desk.CaseAsync(a, "entries { text }")).GetProperty("entries").GetArrayLength());
        Assert.Equal(a, (await desk.OpenAsync(new { kind = "REPAIR", title = "电梯不动", contact = new { name = "乙" }, channel = "WEB", externalId = "w-9" })).GetProperty("id").GetString());
    }
}
