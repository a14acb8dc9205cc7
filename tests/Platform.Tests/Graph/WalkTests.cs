using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Tests.Graph.Sales;

namespace Platform.Tests.Graph;

/// <summary>A list is told to walk the index that holds exactly its rows in its order; every other list is the optimizer's business.</summary>
public sealed class WalkTests
{
    const string Index = "ix_walk", ByClient = "clientId: {eq: \"Q2xpZW50OjE\"}"; // Client:1

    static async Task<Fixtures> Tickets()
    {
        var fixtures = await (await Fixtures.On(Provider.MariaDb)).With(Enumerable.Range(0, 30).Select(n => new Ticket($"N{n:D2}") { ClientId = n % 2, Subject = n % 3 == 0 ? "x" : null }));
        await using var db = fixtures.Db();
        await db.Database.ExecuteSqlRawAsync($"CREATE INDEX {Index} ON sal_tickets (ClientId, Number, Id)");
        return fixtures;
    }

    static async Task<(string[] Numbers, string Sql)> Page(Fixtures fixtures, string where, string after, string direction = "ASC")
    {
        fixtures.Sql.Clear();
        var data = await fixtures.Data($"query($after: String) {{ tickets(first: 4, after: $after, where: {{ {where} }}, order: [{{number: {direction}}}]) {{ nodes {{ number }} pageInfo {{ endCursor }} }} }}", new { after });
        return ([.. data.GetProperty("tickets").GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("number").GetString()!)], Assert.Single(fixtures.Sql));
    }

    static async Task<string> Cursor(Fixtures fixtures, string where, string direction = "ASC")
        => (await fixtures.Data($"{{ tickets(first: 2, where: {{ {where} }}, order: [{{number: {direction}}}]) {{ pageInfo {{ endCursor }} }} }}")).GetProperty("tickets").GetProperty("pageInfo").GetProperty("endCursor").GetString()!;

    [Theory]
    [InlineData("ASC", "N05,N07,N09,N11")]
    [InlineData("DESC", "N25,N23,N21,N19")]
    public async Task An_index_that_fits_is_walked(string direction, string expected)
    {
        await using var fixtures = await Tickets();
        var (numbers, sql) = await Page(fixtures, ByClient, await Cursor(fixtures, ByClient, direction), direction);
        Assert.Equal(expected, string.Join(',', numbers));
        Assert.Contains($"-- {IndexHint.Tag("sal_tickets", Index)}", sql, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_further_condition_leaves_it_to_the_optimizer()
    {
        await using var fixtures = await Tickets();
        var where = ByClient + ", subject: {eq: \"x\"}";
        var (numbers, sql) = await Page(fixtures, where, await Cursor(fixtures, where));
        Assert.Equal("N15,N21,N27", string.Join(',', numbers));
        Assert.DoesNotContain("-- walk", sql, StringComparison.Ordinal);
    }

    [Fact]
    public void The_hint_stands_behind_the_tables_first_mention()
    {
        const string statement = "-- walk ord_orders IX_a\n\nSELECT `o0`.`Id` FROM (\n SELECT `o`.`Id` FROM `ord_orders` AS `o` WHERE 1) AS `o0` LEFT JOIN `ord_orders` AS `p` ON 1";
        Assert.Equal("SELECT `o0`.`Id` FROM (\n SELECT `o`.`Id` FROM `ord_orders` AS `o` FORCE INDEX (`IX_a`) WHERE 1) AS `o0` LEFT JOIN `ord_orders` AS `p` ON 1", IndexHint.Hinted(statement));
    }
}
