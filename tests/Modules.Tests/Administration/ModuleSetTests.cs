using Platform.Administration.Switching;
using Platform.Kernel.Errors;

namespace Platform.Modules.Tests.Administration;

public sealed class ModuleSetTests
{
    static readonly ModuleNeed[] Seven =
    [
        new("Customers", []), new("Orders", ["Customers"]), new("Logistics", []), new("AfterSales", ["Customers"]), new("Warranty", []), new("Parts", []), new("Analytics", []),
    ];

    [Fact]
    public void Eighty_of_the_128_sets_are_possible_and_each_refusal_names_both()
    {
        var possible = 0;
        for (var bits = 0; bits < 128; bits++)
        {
            var on = Seven.Where((_, i) => (bits & (1 << i)) != 0).Select(m => m.Name).ToHashSet();
            var wrong = on.Where(m => m is "Orders" or "AfterSales" && !on.Contains("Customers")).Order().ToList();
            Assert.Equal(wrong, ModuleRequirements.Missing(Seven, on).Select(m => m.Module).Order());
            if (wrong.Count == 0)
            {
                possible++;
                ModuleRequirements.Check(Seven, on, "module");
                continue;
            }
            var refused = Assert.Throws<Refused>(() => ModuleRequirements.Check(Seven, on, "module"));
            Assert.All(refused.Reasons, r => Assert.Equal(("MODULE_REQUIRED", "Customers"), (r.Code.Code, r.Args!["needs"])));
            Assert.Equal(wrong, refused.Reasons.Select(r => r.Args!["module"]).Order());
        }
        Assert.Equal(80, possible);
    }

    [Fact]
    public void A_schema_difference_names_the_type_and_does_not_mind_order()
    {
        const string before = "type Query {\n  \"\"\"All.\"\"\"\n  a: Int!\n  b: Int!\n}\n\ntype Old {\n  a: Int!\n}\n", after = "type Query {\n  b: Int!\n  a: Int!\n  \"\"\"\n  New,\n  a: Int!\n  \"\"\"\n  c: Int!\n}\n";
        var (added, removed) = TogglePreviewing.Difference(before, after);
        Assert.Equal(["Query: c: Int!"], added);
        Assert.Equal(["type Old", "Old: a: Int!"], removed);
    }
}
