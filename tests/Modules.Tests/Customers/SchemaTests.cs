using Microsoft.Extensions.DependencyInjection;
using Platform.Contracts.Customers;
using Platform.Kernel.Graph;

namespace Platform.Modules.Tests.Customers;

public sealed class SchemaTests
{
    [Fact]
    public async Task Switching_an_empty_module_changes_nothing_and_Customers_takes_its_field_off_orders()
    {
        await using var bench = await CustomersBench.StartAsync(Provider.Sqlite);
        var schemas = bench.Services.GetRequiredService<GraphSchemas>();
        string Print(params string[] on) => GraphSchemas.Print(schemas.Build(on.ToHashSet()));
        var all = Print("Customers", "Orders");
        foreach (var module in new[] { "Warranty", "Parts" }) Assert.Equal(all, Print("Customers", "Orders", module));
        Assert.Contains("customer: Party", all, StringComparison.Ordinal);
        var without = Print("Orders");
        Assert.DoesNotContain("Party", without, StringComparison.Ordinal);
        Assert.Contains("type Order", without, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_in_the_schema_is_described()
    {
        await using var bench = await CustomersBench.StartAsync(Provider.Sqlite);
        var schema = bench.Services.GetRequiredService<GraphSchemas>().Build(new HashSet<string> { "Customers", "Orders" });
        var bare = schema.AllTypes.Where(t => !t.Name.StartsWith("__", StringComparison.Ordinal) && t is not GraphQL.Types.ScalarGraphType or GraphQL.Types.EnumerationGraphType).SelectMany(t =>
            (string.IsNullOrWhiteSpace(t.Description) ? [t.Name] : Array.Empty<string>())
            .Concat(t is GraphQL.Types.EnumerationGraphType e ? e.Values.Where(v => string.IsNullOrWhiteSpace(v.Description)).Select(v => $"{t.Name}.{v.Name}") : [])
            .Concat(t is GraphQL.Types.IComplexGraphType c ? c.Fields.Where(f => string.IsNullOrWhiteSpace(f.Description)).Select(f => $"{t.Name}.{f.Name}") : []));
        Assert.Empty(bare.Except(["Query", "Mutation", "Subscription", "Query.orders", "Order"])); // the fixture's own are not described
    }

    [Fact]
    public void AfterSales_requires_Customers_and_nothing_else_requires_anything()
        => Assert.Equal(["AfterSales: Customers"], CustomersBench.Modules.Where(m => m.Requires.Count > 0).Select(m => $"{m.Name}: {string.Join(' ', m.Requires)}"));

    [Fact]
    public async Task While_it_is_off_nobody_exists_and_nobody_is_taken_over()
    {
        IParties off = new NoParties();
        Assert.Empty(await off.Existing([1], CancellationToken.None));
        Assert.Empty(await off.TakeOver("x", [new("k", null, null, null, null, null)], CustomersBench.Office, CancellationToken.None));
    }
}
