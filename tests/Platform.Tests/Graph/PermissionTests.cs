using System.Text.Json;
using Platform.Kernel.Access;
using Platform.Kernel.Graph;
using Platform.Tests.Graph.Sales;

namespace Platform.Tests.Graph;

public sealed class PermissionTests
{
    static readonly Caller Nobody = Caller.Anonymous with { Locale = "en" };

    [Theory]
    [InlineData("{ tickets(first: 1) { nodes { number costMinor } } }")]
    [InlineData("{ tickets(first: 1) { nodes { n: costMinor } } }")]
    [InlineData("{ tickets(first: 1) { edges { node { ...f } } } } fragment f on Ticket { costMinor }")]
    [InlineData("{ tickets(first: 1) { nodes { ... on Ticket { costMinor } } } }")]
    [InlineData("{ node(id: \"VGlja2V0OjE\") { ... on Ticket { costMinor } } }")]
    [InlineData("{ tickets(first: 1, where: {costMinor: {gt: 1}}) { nodes { id } } }")]
    [InlineData("{ tickets(first: 1, where: {and: [{or: [{not: {costMinor: {gt: 1}}}]}]}) { nodes { id } } }")]
    [InlineData("{ tickets(first: 1, order: [{costMinor: ASC}]) { nodes { id } } }")]
    [InlineData("query($w: TicketFilterInput = {costMinor: {gt: 1}}) { tickets(first: 1, where: $w) { nodes { id } } }")]
    [InlineData("query A { hello } query B { tickets(first: 1) { nodes { costMinor } } }")]
    [InlineData("{ tickets(first: 1) { nodes { client { name } } } }")]
    [InlineData("{ clients(first: 1) { nodes { name } } }")]
    [InlineData("{ forgotten }")]
    [InlineData("mutation { openTicket(input: {idempotencyKey: \"12345678\", number: \"1\"}) { ticket { id } } }")]
    public async Task What_one_may_not_use_is_refused_also_when_somebody_who_may_asked_before(string query)
    {
        await using var fixtures = await new Fixtures().With(new Ticket("A"));
        Assert.Equal("FORBIDDEN", await fixtures.Code(query, caller: Fixtures.Clerk));
        await fixtures.Run(query, caller: Fixtures.Boss); // now the document is cached
        await fixtures.Run(query, caller: Caller.System);
        Assert.Equal("FORBIDDEN", await fixtures.Code(query, caller: Fixtures.Clerk));
        Assert.Equal("UNAUTHENTICATED", await fixtures.Code(query, caller: Nobody));
    }

    [Fact]
    public async Task Filters_and_orders_in_variables_are_looked_at_too()
    {
        await using var fixtures = await new Fixtures().With(new Ticket("A"));
        const string query = "query($w: TicketFilterInput, $o: [TicketSortInput!]) { tickets(first: 1, where: $w, order: $o) { nodes { id } } }";
        Assert.Equal("", await fixtures.Code(query, new { w = new { number = new { eq = "A" } } }, Fixtures.Clerk));
        Assert.Equal("", await fixtures.Code(query, new { w = new { costMinor = new { eq = 1 } } }, Fixtures.Boss));
        Assert.Equal("FORBIDDEN", await fixtures.Code(query, new { w = new { costMinor = new { eq = 1 } } }, Fixtures.Clerk));
        Assert.Equal("FORBIDDEN", await fixtures.Code(query, new { w = new { and = new[] { new { not = new { costMinor = new { eq = 1 } } } } } }, Fixtures.Clerk));
        Assert.Equal("FORBIDDEN", await fixtures.Code(query, new { o = new[] { new { costMinor = "ASC" } } }, Fixtures.Clerk));
    }

    [Fact]
    public async Task Introspection_shows_what_the_viewer_may_use()
    {
        await using var fixtures = await new Fixtures().With();
        const string query = "{ ticket: __type(name: \"Ticket\") { fields { name } } filter: __type(name: \"TicketFilterInput\") { inputFields { name } } client: __type(name: \"Client\") { name } __schema { mutationType { name } types { name } queryType { fields { name } } } }";
        var boss = (await fixtures.Data(query)).GetRawText();
        var clerk = (await fixtures.Data(query, caller: Fixtures.Clerk)).GetRawText();
        foreach (var hidden in (string[])["costMinor", "\"client\",", "OpenTicketPayload", "clients", "Client\""]) Assert.True(boss.Contains(hidden, StringComparison.Ordinal) || hidden.Contains(','), hidden);
        foreach (var hidden in (string[])["costMinor", "OpenTicketPayload", "clients", "ClientConnection", "forgotten"]) Assert.DoesNotContain(hidden, clerk, StringComparison.Ordinal);
        Assert.Contains("number", clerk, StringComparison.Ordinal);
        Assert.DoesNotContain("forgotten", boss, StringComparison.Ordinal);
        Assert.Equal("UNAUTHENTICATED", await fixtures.Code(query, caller: Nobody));
        Assert.Equal("", await fixtures.Code("{ __typename hello }", caller: Nobody));
        var again = (await fixtures.Data(query, caller: Fixtures.Clerk)).GetRawText();
        Assert.Equal(clerk, again);
    }

    [Theory]
    [InlineData("{ tickets(first: 1) { nodes { costMino } } }")]
    [InlineData("{ tickets(first: 1, wher: {}) { nodes { id } } }")]
    [InlineData("{ client }")]
    [InlineData("{ tickets(first: 1, where: {costMinors: {eq: 1}}) { nodes { id } } }")]
    [InlineData("query($w: TicketFilterInpu) { tickets(first: 1, where: $w) { nodes { id } } }")]
    public async Task Errors_suggest_no_names(string query)
    {
        await using var fixtures = await new Fixtures().With();
        var text = (await fixtures.Run(query, caller: Fixtures.Clerk)).GetRawText();
        Assert.DoesNotContain("Did you mean", text, StringComparison.Ordinal);
        Assert.DoesNotContain("costMinor\u0027", text, StringComparison.Ordinal);
    }
}
