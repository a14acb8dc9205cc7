using Platform.Tests.Graph.Sales;

namespace Platform.Tests.Graph;

public sealed class ProjectionTests
{
    static async Task<string> Sql(string query)
    {
        await using var fixtures = await new Fixtures().With(new Ticket("A") { Subject = "s", ClientId = 1, Person = new Person { Name = "Ada", Secret = "x" } }.With(new TicketItem { Sku = "1" }));
        await fixtures.Data(query);
        return Assert.Single(fixtures.Sql);
    }

    [Fact]
    public async Task Only_what_is_asked_for_is_read()
    {
        var sql = await Sql("{ tickets(first: 5) { nodes { number } } }");
        Assert.Contains("\"Number\"", sql, StringComparison.Ordinal);
        foreach (var unread in (string[])["Subject", "CostMinor", "ClientId", "Price", "Secret", "JOIN", "COUNT"]) Assert.DoesNotContain(unread, sql, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Computed_and_contributed_fields_bring_their_columns()
    {
        var sql = await Sql("{ tickets(first: 5) { edges { node { title client { name } price { amount } } } } }");
        foreach (var read in (string[])["Number", "Subject", "ClientId", "Price_AmountMinor", "Price_Currency"]) Assert.Contains(read, sql, StringComparison.Ordinal);
        foreach (var unread in (string[])["CostMinor", "DueAt", "JOIN"]) Assert.DoesNotContain(unread, sql, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Related_rows_come_in_the_same_statement_after_the_page_is_cut()
    {
        var sql = await Sql("query { tickets(first: 5) { nodes { ...t } } } fragment t on Ticket { person { name } items { sku } }");
        Assert.True(sql.IndexOf("LIMIT", StringComparison.Ordinal) < sql.IndexOf("LEFT JOIN", StringComparison.Ordinal), sql);
        foreach (var unread in (string[])["Secret", "Quantity", "Subject"]) Assert.DoesNotContain(unread, sql, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Counting_is_done_only_when_asked_for()
    {
        await using var fixtures = await new Fixtures().With(new Ticket("A"));
        await fixtures.Data("{ tickets(first: 1) { totalCount nodes { id } } }");
        Assert.Equal(2, fixtures.Sql.Count);
    }

    [Fact]
    public async Task Values_are_parameters()
    {
        await using var fixtures = await new Fixtures().With(new Ticket("A"));
        await fixtures.Data("{ tickets(first: 1, where: {number: {in: [\"geheim\", \"b\"]}, subject: {contains: \"geheim\"}}) { nodes { id } } }");
        Assert.DoesNotContain("geheim", string.Concat(fixtures.Sql), StringComparison.Ordinal);
        Assert.Contains("IN (@", string.Concat(fixtures.Sql), StringComparison.Ordinal);
    }
}
