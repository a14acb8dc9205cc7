using System.Text.Json;

namespace Platform.Modules.Tests.AfterSales.Sla;

/// <summary>Policies of service times through the API.</summary>
public sealed class SlaPolicyTests
{
    const string Shown = "slaPolicy { id version code name position isActive versions { number terms { kinds priorities targets { target limitMinutes inWorkingTime warningPercent pausedBy ladder { level afterMinutes to } } } } }";

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_policy_gets_versions_and_is_retired_and_bad_ones_are_refused(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider);
        var first = (await app.MutateAsync("upsertSlaPolicy", Policy(120), Shown)).GetProperty("slaPolicy");
        Assert.Equal(("紧急维修", 1), (first.GetProperty("name").GetString(), first.GetProperty("versions").GetArrayLength()));
        Assert.Equal(1, (await app.MutateAsync("upsertSlaPolicy", Policy(120), Shown)).GetProperty("slaPolicy").GetProperty("versions").GetArrayLength());
        var second = (await app.MutateAsync("upsertSlaPolicy", Policy(90), Shown)).GetProperty("slaPolicy");
        Assert.Equal([120, 90], second.GetProperty("versions").EnumerateArray().Select(v => v.GetProperty("terms").GetProperty("targets")[0].GetProperty("limitMinutes").GetInt32()));
        var retired = (await app.MutateAsync("retireSlaPolicy", new { id = second.GetProperty("id"), expectedVersion = second.GetProperty("version").GetInt64() }, Shown)).GetProperty("slaPolicy");
        Assert.False(retired.GetProperty("isActive").GetBoolean());
        Assert.Equal(1, (await app.DataAsync("{ slaPolicies(first: 10, where: { isActive: { eq: false } }) { totalCount } }")).GetProperty("slaPolicies").GetProperty("totalCount").GetInt32());

        await Refused("OUT_OF_RANGE", "targets.0.limitMinutes", Policy(0));
        await Refused("SLA_TARGET_TWICE", "targets.1.target", new { code = "X", name = "重复", targets = new[] { Target("REPLY", 5), Target("REPLY", 6) } });
        await Refused("SLA_LEVEL_TWICE", "targets.0.ladder.0.level", new { code = "X", name = "级别", targets = new[] { Target("REPLY", 5, (2, 0, "OWNER")) } });
        await Refused("SLA_LEVEL_TWICE", "targets.0.ladder.1.level", new { code = "X", name = "级别", targets = new[] { Target("REPLY", 5, (1, 10, "OWNER"), (2, 5, "TEAM")) } });
        await Refused("SLA_BEFORE_START", "targets.0.ladder.0.afterMinutes", new { code = "X", name = "过早", targets = new[] { Target("REPLY", 5, (1, -5, "OWNER")) } });
        await Refused("SLA_NOBODY_TO_TELL", "targets.0.ladder.0.to", new { code = "X", name = "无人", targets = new[] { Target("REPLY", 5, (1, 0, "ACCOUNT")) } });
        await Refused("SLA_DEFAULT_STAYS", "code", new { code = "DEFAULT", name = "默认", kinds = new[] { "REPAIR" }, targets = new[] { Target("REPLY", 5) } });
        await Refused("REQUIRED", "targets", new { code = "X", name = "空", targets = Array.Empty<object>() });

        async Task Refused(string code, string field, object input)
        {
            var error = (await app.MutateAsync("upsertSlaPolicy", input, "slaPolicy { id }", refused: true)).GetProperty("userErrors")[0];
            Assert.Equal((code, field), (error.GetProperty("code").GetString(), error.GetProperty("field").GetString()));
        }
    }

    static object Policy(int limit) => new
    {
        code = "URGENT-REPAIR", name = "紧急维修", position = 10, kinds = new[] { "REPAIR" }, priorities = new[] { "URGENT" },
        targets = new[] { Target("RESOLUTION", limit, (1, -10, "OWNER"), (2, 0, "TEAM")) },
    };

    internal static object Target(string target, int limit, params (int Level, int After, string To)[] ladder) => new
    {
        target, limitMinutes = limit, warningPercent = 80, pausedBy = new[] { "CUSTOMER" }, ladder = ladder.Select(l => new { level = l.Level, afterMinutes = l.After, to = l.To }),
    };
}
