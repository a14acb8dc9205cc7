using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.Kernel.Access;

namespace Platform.Modules.Tests.AfterSales;

/// <summary>Two people look after the same rules: who writes over what he has not seen learns what changed and by whom, and nothing of his is kept.</summary>
public sealed class TwoAdministratorsTests
{
    /// <summary>What is written by its code: the mutation, its entity, and what else it needs.</summary>
    static readonly (string Mutation, string Entity, object More)[] Rules =
    [
        ("upsertSlaPolicy", "slaPolicy", new { kinds = new[] { "REPAIR" }, targets = new[] { Sla.SlaPolicyTests.Target("RESOLUTION", 60) } }), ("upsertServiceItem", "serviceItem", new { }), ("upsertReturnPolicy", "returnPolicy", new { categories = new[] { "CLOTHES" } }),
        ("upsertTechnician", "technician", new { }), ("upsertFollowUpPolicy", "followUpPolicy", new { subject = "CASE" }), ("upsertSegment", "segment", new { }), ("upsertCareCampaign", "careCampaign", new { occasion = "LANTERN", greeting = "元宵快乐" }),
    ];

    [Theory, ClassData(typeof(OnBoth))]
    public async Task The_second_does_not_write_over_what_he_has_not_seen(Provider provider)
    {
        await using var desk = await Desk.StartAsync(provider);
        await desk.PersonAsync("zhou", desk.Office, ScopeKind.All, "aftersales:sla:write", "aftersales:item:write", "aftersales:returnpolicy:write", "aftersales:technician:write", "customers:followup:configure", "customers:segment:write", "customers:campaign:write");
        var zhou = await desk.TokenAsync("zhou");
        foreach (var (mutation, entity, more) in Rules)
        {
            JsonObject Input(string name, long? seen)
            {
                var input = JsonSerializer.SerializeToNode(more, JsonSerializerOptions.Web)!.AsObject();
                (input["code"], input["name"]) = ("TWO", name);
                if (seen is { } version) input["expectedVersion"] = version;
                return input;
            }
            async Task<(string Name, long Version)> WriteAsync(string name, long? seen, string? token = null)
                => (await desk.App.MutateAsync(mutation, Input(name, seen), entity + " { name version }", token)).GetProperty(entity) is var it ? (it.GetProperty("name").GetString()!, it.GetProperty("version").GetInt64()) : default;
            async Task<Dictionary<string, string>> RefusedAsync(string name, long seen)
            {
                var error = (await desk.App.MutateAsync(mutation, Input(name, seen), entity + " { name }", refused: true)).GetProperty("userErrors")[0];
                Assert.Equal((mutation, "VERSION_CONFLICT", "expectedVersion"), (mutation, error.GetProperty("code").GetString(), error.GetProperty("field").GetString()));
                return error.GetProperty("args").EnumerateArray().ToDictionary(a => a.GetProperty("name").GetString()!, a => a.GetProperty("value").GetString()!);
            }

            Assert.Equal(("5", "0"), await RefusedAsync("没有", 5) is var none ? (none["expected"], none["current"]) : default); // nothing is there that could have been seen
            var (_, version) = await WriteAsync("甲", 0);
            await RefusedAsync("又一个", 0); // somebody made it meanwhile
            var changed = await WriteAsync("周改", version, zhou);
            Assert.True(changed.Version > version, mutation);
            var lost = await RefusedAsync("我改", version);
            Assert.Equal((mutation, $"{changed.Version}", $"{version}", "zhou"), (mutation, lost["current"], lost["expected"], lost["who"]));
            Assert.Contains("name", lost["changed"].Split(", "));
            Assert.Equal(char.ToUpperInvariant(mutation[0]) + mutation[1..], lost["by"]);
            Assert.Equal("再改", (await WriteAsync("再改", changed.Version)).Name);
            Assert.Equal("不问版本", (await WriteAsync("不问版本", null)).Name); // as before
        }
    }
}
