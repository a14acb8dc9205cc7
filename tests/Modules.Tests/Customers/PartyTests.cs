using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Graph;
using static Platform.Modules.Tests.Customers.CustomersBench;

namespace Platform.Modules.Tests.Customers;

public sealed class PartyTests
{
    static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    static object Change(JsonElement party, object more)
    {
        var node = JsonSerializer.SerializeToNode(more, JsonSerializerOptions.Web)!.AsObject();
        node["id"] = Text(party, "id");
        node["expectedVersion"] = party.GetProperty("version").GetInt64();
        return node;
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_party_goes_in_and_comes_out_whole(Provider provider)
    {
        await using var bench = await StartAsync(provider);
        var made = await bench.DoAsync("createParty", new
        {
            kind = "ORGANIZATION", displayName = " 深圳市  华强电器有限公司 ", roles = new[] { "DEALER", "RETAILER", "DEALER" }, level = "金牌", source = "展会",
            contactPoints = new object[] { new { type = "PHONE", value = "0755-26001234转8012" }, new { type = "EMAIL", value = "Kefu@Huaqiang.example.cn", verified = true } },
            addresses = new object[]
            {
                new { chinese = new { divisionCode = "440305007", region = "广东省深圳市南山区粤海街道", detail = "科技南路18号2栋301室", postalCode = "518057" } },
                new { foreign = new { country = "GB", lines = new[] { "221B Baker Street", "London" }, postalCode = "NW1 6XE" } },
            },
            externalRefs = new[] { new { system = "tryton", key = "42" } },
        });
        Assert.Matches(@"^C\d{4}\d{6}$", Text(made, "number"));
        var party = (await bench.DataAsync("""
            query($id: ID!) { party(id: $id) { displayName kind status level source roles externalRefs { system key }
              contactPoints { type value masked preferred verified } addresses { country divisionCode region lines postalCode masked } } }
            """, new { id = Text(made, "id") })).GetProperty("party");
        Assert.Equal("""{"displayName":"深圳市 华强电器有限公司","kind":"ORGANIZATION","status":"ACTIVE","level":"金牌","source":"展会","roles":["DEALER","RETAILER"],"externalRefs":[{"system":"tryton","key":"42"}],"contactPoints":[{"type":"PHONE","value":"+8675526001234;ext=8012","masked":"755****1234","preferred":true,"verified":false},{"type":"EMAIL","value":"kefu@huaqiang.example.cn","masked":"k***@huaqiang.example.cn","preferred":true,"verified":true}],"addresses":[{"country":"CN","divisionCode":"440305007","region":"广东省深圳市南山区粤海街道","lines":["科技南路18号2栋301室"],"postalCode":"518057","masked":"广东省深圳市南山区粤海街道****"},{"country":"GB","divisionCode":null,"region":null,"lines":["221B Baker Street","London"],"postalCode":"NW1 6XE","masked":"GB****"}]}""",
            System.Text.RegularExpressions.Regex.Unescape(party.ToString()).Replace("\n", "", StringComparison.Ordinal));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task One_party_with_two_roles_is_found_by_each_and_a_role_makes_no_new_row(Provider provider)
    {
        await using var bench = await StartAsync(provider);
        var party = await bench.ConsumerAsync("王芳", "13812345678");
        var changed = await bench.DoAsync("addPartyRole", Change(party, new { role = "DEALER" }));
        Assert.Equal(1, await bench.ReadAsync(db => db.Set<Platform.Customers.Party>().CountAsync()));
        foreach (var role in new[] { "CONSUMER", "DEALER" }) Assert.Equal([Text(party, "number")], await bench.FoundAsync(new { role }));
        Assert.Empty(await bench.FoundAsync(new { role = "SUPPLIER" }));
        Assert.Equal("VERSION_CONFLICT", (await bench.RefusalAsync("addPartyRole", Change(party, new { role = "SUPPLIER" }))).Code);
        await bench.DoAsync("removePartyRole", Change(changed, new { role = "CONSUMER" }));
        Assert.Empty(await bench.FoundAsync(new { role = "CONSUMER" }));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Parties_are_found_by_what_people_type(Provider provider)
    {
        await using var bench = await StartAsync(provider);
        var (fang, wei) = (Text(await bench.ConsumerAsync("王芳", "13812345678"), "number"), Text(await bench.ConsumerAsync("李伟", "13987655678"), "number"));
        Assert.Equal([fang], await bench.FoundAsync(new { search = "王芳" }));
        Assert.Equal([fang], await bench.FoundAsync(new { search = "+86 138-1234-5678" }));
        Assert.Equal([fang, wei], await bench.FoundAsync(new { search = "5678" }));
        Assert.Equal([wei], await bench.FoundAsync(new { search = wei.ToLowerInvariant() }));
        Assert.Empty(await bench.FoundAsync(new { search = "王" }));
        var reader = Person(Office, Platform.Customers.Permissions.Read);
        Assert.Equal([fang], await bench.FoundAsync(new { search = "王芳" }, reader));
        Assert.Empty(await bench.FoundAsync(new { search = "13812345678" }, reader));
        Assert.Empty(await bench.FoundAsync(new { search = "5678" }, reader));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_phone_finds_everybody_who_shares_it(Provider provider)
    {
        const string query = "query($v: String!) { partyByContact(type: PHONE, value: $v) { number } }";
        await using var bench = await StartAsync(provider);
        object Company(string name, string phone) => new { kind = "ORGANIZATION", displayName = name, allowDuplicate = true, contactPoints = new[] { new { type = "PHONE", value = phone } } };
        var sales = await bench.DoAsync("createParty", Company("销售部", "0755-26001234转1"));
        var repair = await bench.DoAsync("createParty", Company("维修部", "0755-26001234转2"));
        async Task<string[]> Found(string value) => [.. (await bench.DataAsync(query, new { v = value })).GetProperty("partyByContact").EnumerateArray().Select(p => Text(p, "number"))];
        Assert.Equal([Text(sales, "number"), Text(repair, "number")], await Found("075526001234"));
        Assert.Equal([Text(repair, "number")], await Found("0755 2600 1234 x 2"));
        Assert.Empty(await Found("no phone at all"));
        var denied = await bench.PostAsync(query, new { v = "075526001234" }, Person(Office, Platform.Customers.Permissions.Read));
        Assert.Equal("FORBIDDEN", denied.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_second_party_with_the_phone_needs_a_decision(Provider provider)
    {
        await using var bench = await StartAsync(provider);
        var first = await bench.ConsumerAsync("王芳", "13812345678", InShenzhen);
        object Again(bool allow) => new { kind = "PERSON", displayName = "王小芳", allowDuplicate = allow, contactPoints = new[] { new { type = "MOBILE", value = "138 1234 5678" } } };
        var refusal = await bench.RefusalAsync("createParty", Again(false), InShenzhen);
        Assert.Equal(("POSSIBLE_DUPLICATE", "contactPoints.0.value"), (refusal.Code, refusal.Field));
        Assert.Contains(Text(first, "number"), refusal.Message, StringComparison.Ordinal);
        Assert.Contains("已存在", refusal.Message, StringComparison.Ordinal);
        await bench.DoAsync("createParty", Again(true), InShenzhen);
        await bench.DoAsync("createParty", Again(false), InShanghai); // what Shenzhen has is no hint for Shanghai
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Another_branchs_party_answers_exactly_as_an_unknown_one(Provider provider)
    {
        await using var bench = await StartAsync(provider);
        var party = await bench.ConsumerAsync("王芳", "13812345678", InShenzhen);
        var (there, nowhere) = (Text(party, "id"), GlobalId.Encode("Party", 987654321));
        foreach (var query in new[] { "query($id: ID!) { party(id: $id) { displayName } }", "query($id: ID!) { node(id: $id) { id } }", "query($id: ID!) { orders(customers: [$id]) { customer { number } } }" })
            Assert.Equal((await bench.PostAsync(query, new { id = nowhere }, InShanghai)).ToString(), (await bench.PostAsync(query, new { id = there }, InShanghai)).ToString());
        foreach (var (mutation, more) in new (string, object)[]
        {
            ("updateParty", new { level = "x" }), ("addPartyRole", new { role = "AGENT" }), ("deactivateParty", new { }),
            ("addContactPoint", new { contactPoint = new { type = "WECHAT", value = "wf1990" } }),
        })
        {
            object Input(string id) { var node = JsonSerializer.SerializeToNode(Change(party, more))!.AsObject(); node["id"] = id; return node; }
            Assert.Equal(await bench.RefusalAsync(mutation, Input(nowhere), InShanghai), await bench.RefusalAsync(mutation, Input(there), InShanghai));
        }
        Assert.Empty(await bench.FoundAsync(new { search = "王芳" }, InShanghai));
        Assert.Empty(await bench.FoundAsync(new { search = "13812345678" }, InShanghai));
        Assert.Empty((await bench.DataAsync("{ partyByContact(type: MOBILE, value: \"13812345678\") { id } }", null, InShanghai)).GetProperty("partyByContact").EnumerateArray());
        var abroad = new { kind = "PERSON", displayName = "x", orgUnitId = GlobalId.Encode("OrgUnit", Shenzhen.Unit) };
        Assert.Equal(("NOT_FOUND", "orgUnitId"), await bench.RefusalAsync("createParty", abroad, InShanghai) is var r ? (r.Code, r.Field) : default);
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task An_order_shows_its_customer_in_one_batch(Provider provider)
    {
        await using var bench = await StartAsync(provider);
        var (fang, wei) = (await bench.ConsumerAsync("王芳"), await bench.ConsumerAsync("李伟"));
        var orders = (await bench.DataAsync("query($c: [ID!]!) { orders(customers: $c) { number customer { displayName roles } } }", new { c = new[] { Text(fang, "id"), Text(wei, "id") } })).GetProperty("orders");
        Assert.Equal(["王芳", "李伟"], orders.EnumerateArray().Take(2).Select(o => Text(o.GetProperty("customer"), "displayName")));
        Assert.Equal(JsonValueKind.Null, orders[2].GetProperty("customer").ValueKind);
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Contact_points_and_addresses_change_with_their_party(Provider provider)
    {
        await using var bench = await StartAsync(provider);
        var party = await bench.ConsumerAsync("王芳", "13812345678");
        party = await bench.DoAsync("addContactPoint", Change(party, new { contactPoint = new { type = "MOBILE", value = "13912345678" } }));
        var points = party.GetProperty("contactPoints");
        Assert.Equal("""[true, false]""", $"[{string.Join(", ", points.EnumerateArray().Select(p => p.GetProperty("preferred").ToString().ToLowerInvariant()))}]");
        party = await bench.DoAsync("setPreferredContactPoint", Change(party, new { contactPointId = Text(points[1], "id") }));
        Assert.Equal([false, true], party.GetProperty("contactPoints").EnumerateArray().Select(p => p.GetProperty("preferred").GetBoolean()));
        party = await bench.DoAsync("removeContactPoint", Change(party, new { contactPointId = Text(points[1], "id") }));
        Assert.True(Assert.Single(party.GetProperty("contactPoints").EnumerateArray()).GetProperty("preferred").GetBoolean());
        Assert.Equal(("NOT_FOUND", "contactPointId"), await bench.RefusalAsync("removeContactPoint", Change(party, new { contactPointId = Text(points[1], "id") })) is var r ? (r.Code, r.Field) : default);

        object Chinese(string detail) => new { chinese = new { divisionCode = "310115", region = "上海市浦东新区", detail } };
        party = await bench.DoAsync("addAddress", Change(party, new { address = Chinese("世纪大道100号") }));
        var id = Text(party.GetProperty("addresses")[0], "id");
        party = await bench.DoAsync("updateAddress", Change(party, new { addressId = id, address = Chinese("世纪大道200号") }));
        Assert.Equal(5, party.GetProperty("version").GetInt64() - 1);
        Assert.Equal("世纪大道200号", (await bench.DataAsync("query($id: ID!) { party(id: $id) { addresses { lines } } }", new { id = Text(party, "id") })).GetProperty("party").GetProperty("addresses")[0].GetProperty("lines")[0].GetString());
        party = await bench.DoAsync("removeAddress", Change(party, new { addressId = id }));
        Assert.Equal(0, party.GetProperty("addresses").GetArrayLength());
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_party_can_be_set_aside_and_brought_back(Provider provider)
    {
        await using var bench = await StartAsync(provider);
        var party = await bench.ConsumerAsync("王芳");
        party = await bench.DoAsync("deactivateParty", Change(party, new { reason = "重复登记" }));
        Assert.Equal("INACTIVE", Text(party, "status"));
        var reader = Person(Office, Platform.Customers.Permissions.Read);
        var next = await bench.DataAsync("query($id: ID!) { party(id: $id) { availableTransitions { name to allowed unmet { message } } } }", new { id = Text(party, "id") }, reader);
        Assert.Equal(("reactivateParty", "ACTIVE", false), next.GetProperty("party").GetProperty("availableTransitions")[0] is var move ? (Text(move, "name"), Text(move, "to"), move.GetProperty("allowed").GetBoolean()) : default);
        Assert.Equal("重复登记", await bench.ReadAsync(db => db.Set<AuditRow>().Where(a => a.Action == "DeactivateParty").Select(a => a.Reason).SingleAsync()));
        Assert.Equal("ILLEGAL_TRANSITION", (await bench.RefusalAsync("deactivateParty", Change(party, new { }))).Code);
        party = await bench.DoAsync("reactivateParty", Change(party, new { }));
        Assert.Equal("ACTIVE", Text(party, "status"));
        party = await bench.DoAsync("updateParty", Change(party, new { displayName = "王方", level = "银牌" }));
        Assert.Equal("王方", Text(party, "displayName"));
        Assert.Equal([Text(party, "number")], await bench.FoundAsync(new { search = "王方" }));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task The_same_key_creates_once(Provider provider)
    {
        await using var bench = await StartAsync(provider);
        var input = new { idempotencyKey = "same-key-1", kind = "PERSON", displayName = "王芳", contactPoints = new[] { new { type = "MOBILE", value = "13812345678" } }, externalRefs = new[] { new { system = "shop", key = "1" } } };
        var (first, again) = (await bench.DoAsync("createParty", input), await bench.DoAsync("createParty", input));
        Assert.Equal(Text(first, "number"), Text(again, "number"));
        Assert.Equal(("ALREADY_EXISTS", "externalRefs.0.key"), await bench.RefusalAsync("createParty", new { kind = "PERSON", displayName = "李伟", externalRefs = input.externalRefs }) is var r ? (r.Code, r.Field) : default);
    }
}
