using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel.Data;
using Platform.Kernel.Security;
using static Platform.Modules.Tests.Customers.CustomersBench;

namespace Platform.Modules.Tests.Customers;

public sealed class PrivacyTests
{
    static Task<JsonElement> FangAsync(CustomersBench bench) => bench.DoAsync("createParty", new
    {
        kind = "PERSON", displayName = "欧阳王芳", contactPoints = new[] { new { type = "MOBILE", value = "13812345678" }, new { type = "EMAIL", value = "ouyang@example.cn" } },
        addresses = new[] { new { chinese = new { divisionCode = "440305", region = "广东省深圳市南山区", detail = "科技南路18号2栋301室", postalCode = "518057" } } },
    });

    static Reencryption Job(CustomersBench bench) => ActivatorUtilities.CreateInstance<Reencryption>(bench.Services, CustomersBench.Modules[0]);

    static readonly string[] Personal = ["欧阳", "王芳", "13812345678", "12345678", "5678\n", "ouyang", "科技南路", "518057"];

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Nothing_personal_is_plain_in_any_column_of_any_table(Provider provider)
    {
        await using var bench = await StartAsync(provider);
        var party = await FangAsync(bench);
        object Again() => new { kind = "PERSON", displayName = "欧阳王芳", contactPoints = new[] { new { type = "MOBILE", value = "13812345678" } } };
        Assert.Equal("POSSIBLE_DUPLICATE", (await bench.RefusalAsync("createParty", Again())).Code); // refusals are stored too
        await bench.DoAsync("updateParty", new { id = party.GetProperty("id").GetString(), expectedVersion = 1, displayName = "欧阳小王芳" });
        var dump = await bench.DumpAsync();
        Assert.Contains("cus_contact_points.ValueSealed=k1.", dump, StringComparison.Ordinal);
        Assert.Contains("广东省深圳市南山区", dump, StringComparison.Ordinal); // the dump does read text
        Assert.All(Personal, p => Assert.DoesNotContain(p, dump, StringComparison.Ordinal));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Nothing_personal_is_logged_even_at_the_finest_level(Provider provider)
    {
        await using var bench = await StartAsync(provider);
        await FangAsync(bench);
        await bench.FoundAsync(new { search = "13812345678" });
        await bench.FoundAsync(new { search = "欧阳王芳" });
        await bench.DataAsync("query($v: String!) { partyByContact(type: MOBILE, value: $v) { displayName contactPoints { value } } }", new { v = "13812345678" });
        await bench.RefusalAsync("createParty", new { kind = "PERSON", displayName = "欧阳王芳", contactPoints = new[] { new { type = "MOBILE", value = "1381234567800" } } });
        Assert.Contains("INSERT INTO", bench.Log.Text, StringComparison.Ordinal); // it does listen
        Assert.All(Personal.Except(["5678\n"]), p => Assert.DoesNotContain(p, bench.Log.Text, StringComparison.Ordinal));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task The_audit_trail_tells_that_something_changed_and_not_what(Provider provider)
    {
        await using var bench = await StartAsync(provider);
        await FangAsync(bench);
        var rows = await bench.ReadAsync(db => db.Set<AuditRow>().OrderBy(a => a.SubjectType).ToListAsync());
        Assert.Equal(["Address", "ContactPoint", "ContactPoint", "Party"], rows.Select(r => r.SubjectType));
        Assert.All(rows, r => Assert.Equal(("CreateParty", "tester1"), (r.Action, r.Actor)));
        var party = JsonDocument.Parse(rows[3].Changes).RootElement;
        Assert.Equal("*", party.GetProperty("NameSealed")[0].GetString());
        Assert.Equal("*", party.GetProperty("NameIndex")[0].GetString());
        Assert.Equal("*", JsonDocument.Parse(rows[1].Changes).RootElement.GetProperty("ValueSealed")[0].GetString());
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Without_the_right_to_reveal_only_masks_are_seen(Provider provider)
    {
        await using var bench = await StartAsync(provider);
        await FangAsync(bench);
        var reader = Person(Office, Platform.Customers.Permissions.Read);
        var seen = await bench.DataAsync("{ parties(first: 5) { nodes { displayName contactPoints { masked } addresses { masked } } } }", null, reader);
        Assert.Contains("138****5678", seen.ToString(), StringComparison.Ordinal);
        foreach (var field in new[] { "contactPoints { value }", "addresses { lines }", "addresses { postalCode }" })
        {
            var answer = await bench.PostAsync($"{{ parties(first: 5) {{ nodes {{ {field} }} }} }}", null, reader);
            Assert.Equal("FORBIDDEN", answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
            Assert.All(Personal, p => Assert.DoesNotContain(p, answer.ToString(), StringComparison.Ordinal));
        }
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_new_key_reaches_every_field_while_people_work(Provider provider)
    {
        await using var bench = await StartAsync(provider);
        for (var i = 0; i < 3; i++) await bench.DoAsync("createParty", new
        {
            kind = "PERSON", displayName = "王芳" + i, contactPoints = new[] { new { type = "MOBILE", value = $"1381234567{i}" } },
            addresses = new[] { new { foreign = new { country = "GB", lines = new[] { "Baker Street" }, postalCode = "NW1" } } },
        });
        var keys = new Dictionary<string, byte[]>(bench.Ring.Keys) { ["k2"] = RandomNumberGenerator.GetBytes(32) };
        await using var twin = await bench.TwinAsync(bench.Ring with { Current = "k2", Keys = keys });
        var job = Job(twin);
        Assert.Equal(new Reencryption.Outcome(12, 0), await job.RunAsync(CancellationToken.None));
        Assert.Equal(new Reencryption.Outcome(0, 0), await job.RunAsync(CancellationToken.None));
        Assert.DoesNotContain("=k1.", await twin.DumpAsync(), StringComparison.Ordinal);
        Assert.All(await twin.ReadAsync(db => db.Set<Platform.Customers.Party>().ToListAsync()), p => Assert.Equal(1, p.Version));
        Assert.Single(await twin.FoundAsync(new { search = "13812345671" }));
        Assert.Contains("王芳2", System.Text.RegularExpressions.Regex.Unescape((await twin.DataAsync("{ parties(first: 5) { nodes { displayName } } }")).ToString()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_field_that_cannot_be_read_does_not_stop_the_others()
    {
        await using var bench = await StartAsync(Provider.Sqlite);
        await bench.ConsumerAsync("王芳", "13812345678");
        await bench.ReadAsync(db => db.Set<Platform.Customers.Party>().ExecuteUpdateAsync(s => s.SetProperty(p => p.NameSealed, "k0.AAAA")));
        await using var twin = await bench.TwinAsync(bench.Ring with { Current = "k2", Keys = new Dictionary<string, byte[]>(bench.Ring.Keys) { ["k2"] = RandomNumberGenerator.GetBytes(32) } });
        Assert.Equal(new Reencryption.Outcome(1, 1), await Job(twin).RunAsync(CancellationToken.None));
    }
}
