using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Customers;
using Platform.Customers.Portfolios;
using Platform.Kernel.Graph;
using static Platform.Modules.Tests.Customers.CustomersBench;

namespace Platform.Modules.Tests.Customers.Portfolios;

public sealed class PortfolioTests
{
    static string Id(JsonElement element) => element.GetProperty("id").GetString()!;

    static string Account(long id) => GlobalId.Encode("Account", id);

    static Task<JsonElement> AssignAsync(CustomersBench bench, object input, Platform.Kernel.Access.Caller? caller = null) => bench.MakeAsync("assignAccountManager", input, "portfolioHandover", "id parties", caller);

    static async Task<string[]> PortfolioAsync(CustomersBench bench, long manager, Platform.Kernel.Access.Caller? caller = null)
        => [.. (await bench.DataAsync("query($m: ID!) { portfolio(first: 20, managerId: $m) { nodes { displayName } } }", new { m = Account(manager) }, caller)).GetProperty("portfolio").GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("displayName").GetString()!).Order(StringComparer.Ordinal)];

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_portfolio_is_handed_over_and_its_history_stays(Provider provider)
    {
        await using var bench = await StartAsync(provider);
        var (a, b, c) = (Id(await bench.ConsumerAsync("王芳", null, InShenzhen)), Id(await bench.ConsumerAsync("李伟", null, InShenzhen)), Id(await bench.ConsumerAsync("周敏", null, InShanghai)));
        Assert.Equal(3, (await AssignAsync(bench, new { partyIds = new[] { a, b, c }, managerId = Account(501), reason = "划片" })).GetProperty("parties").GetInt32());
        Assert.Equal(0, (await AssignAsync(bench, new { partyIds = new[] { a }, managerId = Account(501), reason = "重复" })).GetProperty("parties").GetInt32());
        Assert.Equal(["李伟", "王芳"], await PortfolioAsync(bench, 501, InShenzhen));
        Assert.Equal(2, (await AssignAsync(bench, new { fromManagerId = Account(501), managerId = Account(21), reason = "离职交接" }, InShenzhen)).GetProperty("parties").GetInt32());
        Assert.Equal(["周敏"], await PortfolioAsync(bench, 501));
        Assert.Equal(["李伟", "王芳"], (await bench.DataAsync("{ myPortfolio(first: 9) { nodes { displayName } } }", null, InShenzhen)).GetProperty("myPortfolio").GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("displayName").GetString()!).Order(StringComparer.Ordinal));
        var party = (await bench.DataAsync("query($id: ID!) { party(id: $id) { accountManagerId accountManagers { managerId to } } }", new { id = a })).GetProperty("party");
        Assert.Equal((Account(21), 2, JsonValueKind.Null), (party.GetProperty("accountManagerId").GetString(), party.GetProperty("accountManagers").GetArrayLength(), party.GetProperty("accountManagers")[0].GetProperty("to").ValueKind));
        await AssignAsync(bench, new { partyIds = new[] { a }, reason = "停止合作" });
        Assert.Equal(JsonValueKind.Null, (await bench.DataAsync("query($id: ID!) { party(id: $id) { accountManagerId } }", new { id = a })).GetProperty("party").GetProperty("accountManagerId").ValueKind);
        Assert.Equal(6, (await bench.EventsAsync<AccountManagerAssigned>()).Count);
        Assert.Equal("NOT_FOUND", await bench.CodeAsync("assignAccountManager", new { partyIds = new[] { a, c }, managerId = Account(21), reason = "越权" }, "portfolioHandover", InShenzhen));
        Assert.Equal("WHICH_PARTIES", await bench.CodeAsync("assignAccountManager", new { managerId = Account(21), reason = "谁" }, "portfolioHandover"));
        Assert.Equal("REQUIRED", await bench.CodeAsync("assignAccountManager", new { partyIds = new[] { a }, managerId = Account(21), reason = "" }, "portfolioHandover"));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task However_many_assign_at_once_there_is_one_manager(Provider provider)
    {
        await using var bench = await StartAsync(provider);
        var party = Id(await bench.ConsumerAsync("王芳"));
        await Task.WhenAll(Enumerable.Range(1, 8).Select(n => AssignAsync(bench, new { partyIds = new[] { party }, managerId = Account(500 + n), reason = "划片" })));
        var rows = await bench.ReadAsync(db => db.Set<AccountAssignment>().AsNoTracking().OrderBy(a => a.Id).ToListAsync());
        Assert.Single(rows, r => r.Current == true);
        Assert.Equal(8, rows.Count);
    }
}
