using Microsoft.Extensions.DependencyInjection;
using Platform.Host;
using Platform.Kernel.Graph;
using Module = Platform.Kernel.Module;

namespace Platform.Tests.Toggles;

/// <summary>Every set of modules that may be on, in one process.</summary>
public sealed class ModuleSetTests
{
    static readonly IReadOnlyList<Module> Switchable = [.. Modules.All().Where(m => !m.AlwaysOn)];
    static readonly IReadOnlySet<string> Always = Modules.All().Where(m => m.AlwaysOn).Select(m => m.Name).ToHashSet();

    static IEnumerable<HashSet<string>> AllSets()
        => Enumerable.Range(0, 1 << Switchable.Count).Select(mask => Switchable.Where((_, i) => (mask >> i & 1) == 1).Select(m => m.Name).Concat(Always).ToHashSet());

    static bool IsValid(IReadOnlySet<string> set) => Switchable.Where(m => set.Contains(m.Name)).All(m => m.Requires.All(set.Contains));

    [Fact]
    public void Eighty_of_the_128_sets_are_valid()
    {
        Assert.Equal(7, Switchable.Count);
        Assert.Equal(80, AllSets().Count(IsValid));
    }

    [Fact]
    public async Task Each_valid_set_has_a_schema_and_each_switch_changes_exactly_what_the_module_brings()
    {
        await using var app = await TestApp.StartAsync(Provider.Sqlite);
        var schemas = app.Services.GetRequiredService<GraphSchemas>();
        var texts = AllSets().Where(IsValid).ToDictionary(Key, set => Lines(GraphSchemas.Print(schemas.Build(set))));
        Assert.Equal(80, texts.Count);
        var full = texts[Key(Switchable.Select(m => m.Name).Concat(Always))];
        foreach (var module in Switchable)
        {
            // What a module brings: the full schema less the schema without it and without those that need it.
            var without = Switchable.Where(m => m != module && !m.Requires.Contains(module.Name)).Select(m => m.Name).Concat(Always);
            // Building blocks of the Kernel come with the first module that uses them, so the module alone counts too.
            var alone = module.Requires.Concat(Always);
            var brings = full.Except(texts[Key(without)]).Union(texts[Key(alone.Append(module.Name))].Except(texts[Key(alone)])).ToHashSet();
            foreach (var set in AllSets().Where(s => IsValid(s) && s.Contains(module.Name)))
            {
                var less = set.Where(m => m != module.Name).ToHashSet();
                if (!IsValid(less)) continue;
                var (with, bare) = (texts[Key(set)], texts[Key(less)]);
                Assert.Empty(bare.Except(with)); // switching on takes nothing away and changes nothing
                Assert.Empty(with.Except(bare).Except(brings)); // and adds nothing that is not the module's
            }
        }
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Eight_sets_start_and_answer(Provider provider)
    {
        string[][] sets =
        [
            [], ["Customers"], ["Customers", "Orders", "Logistics", "AfterSales"], ["Customers", "AfterSales", "Analytics"],
            ["Customers", "AfterSales", "Warranty", "Parts", "Analytics"], ["Customers", "Logistics", "AfterSales", "Parts", "Analytics"], ["Logistics", "Parts"], [.. Switchable.Select(m => m.Name)],
        ];
        foreach (var set in sets)
        {
            var settings = set.Select((m, i) => ($"Administration:Modules:{i}", m)).ToDictionary(p => p.Item1, p => (string?)p.m);
            if (set.Length == 0) settings["Administration:Modules:0"] = "Administration";
            await using var app = await TestApp.StartAsync(provider, settings);
            var on = (await app.DataAsync("{ modules { module enabled } }")).GetProperty("modules").EnumerateArray().Where(m => m.GetProperty("enabled").GetBoolean()).Select(m => m.GetProperty("module").GetString()!);
            Assert.Equal(set.Concat(Always).Order(), on.Order());
            foreach (var (module, field) in new (string, string)[] { ("Customers", "parties"), ("Customers", "visits"), ("Orders", "orders"), ("Logistics", "shipments"), ("AfterSales", "cases"), ("AfterSales", "workOrders"), ("Analytics", "frozenMonths") })
            {
                var answer = await app.PostAsync($"{{ {field}(first: 1) {{ nodes {{ id }} }} }}", token: await app.AdminAsync());
                Assert.Equal(set.Contains(module), !answer.TryGetProperty("errors", out _));
            }
        }
    }

    [Fact]
    public void A_set_that_lacks_what_a_module_needs_does_not_start()
        => Assert.All(AllSets().Where(s => !IsValid(s)), set => Assert.NotEmpty(Administration.Switching.ModuleRequirements.Missing(
            Modules.All().Select(m => new Administration.Switching.ModuleNeed(m.Name, m.Requires)), set)));

    static string Key(IEnumerable<string> set) => string.Join(',', set.Order(StringComparer.Ordinal));

    /// <summary>Each line with the type it stands in, descriptions left out.</summary>
    static HashSet<string> Lines(string sdl)
    {
        var (lines, owner, text) = (new HashSet<string>(), "", false);
        foreach (var raw in sdl.Split('\n'))
        {
            var line = raw.Trim();
            if (line.StartsWith("\"\"\"", StringComparison.Ordinal))
            {
                if (line.Length < 6 || !line.EndsWith("\"\"\"", StringComparison.Ordinal)) text = !text;
                continue;
            }
            if (text || line.Length == 0 || line[0] == '"') continue;
            if (!char.IsWhiteSpace(raw[0])) owner = line;
            lines.Add(owner + " / " + line);
        }
        return lines;
    }
}
