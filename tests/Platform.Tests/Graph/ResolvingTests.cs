using System.Text.Json;
using Platform.Contracts;
using Platform.Kernel.Access;
using Platform.Kernel.Graph;
using Platform.Tests.Graph.Sales;

namespace Platform.Tests.Graph;

public sealed class ResolvingTests
{
    [Fact]
    public async Task Fields_of_two_modules_meet_on_one_type_and_load_in_one_batch()
    {
        await using var fixtures = await new Fixtures().With(Enumerable.Range(1, 20).Select(i => new Ticket("T" + i) { ClientId = i % 4 == 0 ? null : i % 3 + 1 }));
        var before = Crm.ClientsById.Batches;
        var data = await fixtures.Data("{ tickets(first: 20) { nodes { number client { id name } } } }");
        Assert.Equal(1, Crm.ClientsById.Batches - before);
        var nodes = data.GetProperty("tickets").GetProperty("nodes").EnumerateArray().ToList();
        Assert.Equal(20, nodes.Count);
        Assert.Equal(5, nodes.Count(n => n.GetProperty("client").ValueKind == JsonValueKind.Null));
        Assert.All(nodes.Where(n => n.GetProperty("client").ValueKind == JsonValueKind.Object), n => Assert.StartsWith("Client ", n.GetProperty("client").GetProperty("name").GetString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_mutation_answers_with_its_result_or_with_user_errors_in_the_callers_language()
    {
        await using var fixtures = new Fixtures();
        const string mutation = "mutation($i: OpenTicketInput!) { openTicket(input: $i) { ticket { number state clientId items { sku quantity } } userErrors { code message field args { name value } } } }";
        var done = (await fixtures.Data(mutation, new { i = new { idempotencyKey = "12345678", number = "X", clientId = GlobalId.Encode("Client", 9), items = new[] { new { sku = "A" } } } })).GetProperty("openTicket");
        Assert.Equal("""{"number":"X","state":"IN_PROGRESS","clientId":"Q2xpZW50Ojk","items":[{"sku":"A","quantity":1}]}""", done.GetProperty("ticket").GetRawText());
        Assert.Equal(0, done.GetProperty("userErrors").GetArrayLength());

        var refused = (await fixtures.Data(mutation, new { i = new { idempotencyKey = "12345678", number = new string('x', 40) } }, Fixtures.Boss with { Locale = "zh-CN" })).GetProperty("openTicket");
        Assert.Equal(JsonValueKind.Null, refused.GetProperty("ticket").ValueKind);
        Assert.Equal("TOO_LONG 最多允许32个字符。 number max=32", string.Join(' ', refused.GetProperty("userErrors").EnumerateArray().Select(e =>
            $"{e.GetProperty("code")} {e.GetProperty("message")} {e.GetProperty("field")} {e.GetProperty("args")[0].GetProperty("name")}={e.GetProperty("args")[0].GetProperty("value")}")));
    }

    [Theory]
    [InlineData("mutation { openTicket(input: {number: \"X\"}) { ticket { id } } }", "BAD_INPUT")]
    [InlineData("mutation { openTicket(input: {idempotencyKey: \"1\", number: 5}) { ticket { id } } }", "BAD_INPUT")]
    [InlineData("mutation { openTicket(input: {idempotencyKey: \"1\", number: \"1\", nonsense: 1}) { ticket { id } } }", "BAD_INPUT")]
    [InlineData("{ tickets(first: 1, where: {openedAt: {gt: \"yesterday\"}}) { nodes { id } } }", "BAD_INPUT")]
    [InlineData("{ tickets(first: 1, where: {state: {eq: SOLD}}) { nodes { id } } }", "BAD_INPUT")]
    [InlineData("{ nonsense }", "VALIDATION_FAILED")]
    [InlineData("{ hello", "SYNTAX_ERROR")]
    [InlineData("{ boom }", "INTERNAL_ERROR")]
    [InlineData("{ refuse }", "REQUIRED")]
    [InlineData("{ tickets { nodes { id } } }", "PAGE_SIZE_REQUIRED")]
    [InlineData("{ tickets(first: 101) { nodes { id } } }", "PAGE_SIZE")]
    [InlineData("{ tickets(first: -1) { nodes { id } } }", "PAGE_SIZE")]
    [InlineData("{ tickets(first: 1, last: 1) { nodes { id } } }", "PAGE_SIZE")]
    [InlineData("{ tickets(first: 1, after: \"x\") { nodes { id } } }", "CURSOR_INVALID")]
    [InlineData("{ tickets(first: 1, after: \"WyJ4Il0\") { nodes { id } } }", "CURSOR_INVALID")]
    [InlineData("{ tickets(first: 1, where: {subject: {contains: null}}) { nodes { id } } }", "BAD_INPUT")]
    [InlineData("{ tickets(first: 1, where: {not: {not: {not: {not: {not: {number: {eq: \"1\"}}}}}}}) { nodes { id } } }", "LIMIT_FILTER_DEPTH")]
    public async Task Bad_input_gets_a_code(string query, string code)
    {
        await using var fixtures = await new Fixtures().With();
        Assert.Equal(code, await fixtures.Code(query));
    }

    [Fact]
    public async Task Faults_tell_nothing()
    {
        await using var fixtures = new Fixtures();
        Assert.DoesNotContain("secret", (await fixtures.Run("{ boom }")).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filters_have_limits()
    {
        await using var fixtures = await new Fixtures().With();
        const string query = "query($w: TicketFilterInput) { tickets(first: 1, where: $w) { nodes { id } } }";
        var many = Enumerable.Range(0, 51).Select(i => new { number = new { eq = "x" + i } });
        Assert.Equal("LIMIT_FILTER_NODES", await fixtures.Code(query, new { w = new { or = many } }));
        Assert.Equal("LIMIT_FILTER_VALUES", await fixtures.Code(query, new { w = new { number = new { @in = Enumerable.Range(0, 101).Select(i => "x" + i) } } }));
        Assert.Equal("", await fixtures.Code(query, new { w = new { number = new { @in = Enumerable.Range(0, 100).Select(i => "x" + i) } } }));
    }

    [Fact]
    public async Task Nodes_are_found_by_id_and_unknown_looks_like_unseen()
    {
        await using var fixtures = await new Fixtures().With(new Ticket("A"), new Ticket("B"));
        var ids = new[] { GlobalId.Encode("Ticket", 2), GlobalId.Encode("Ticket", 99), GlobalId.Encode("Client", 1), "rubbish", GlobalId.Encode("Ticket", 1) };
        const string query = "query($ids: [ID!]!) { nodes(ids: $ids) { id ... on Ticket { number } } }";
        var found = (await fixtures.Data(query, new { ids })).GetProperty("nodes");
        Assert.Equal(["B", null, null, null, "A"], found.EnumerateArray().Select(n => n.ValueKind == JsonValueKind.Null ? null : n.GetProperty("number").GetString()));
        var unseen = (await fixtures.Data("query($ids: [ID!]!) { nodes(ids: $ids) { id } }", new { ids }, Caller.Anonymous with { Locale = "en" })).GetProperty("nodes");
        Assert.All(unseen.EnumerateArray(), n => Assert.Equal(JsonValueKind.Null, n.ValueKind));
        Assert.Equal("LIMIT_IDS", await fixtures.Code(query, new { ids = Enumerable.Repeat(ids[0], 101) }));
    }

    [Theory]
    [InlineData(3990, "CNY", "39.90")]
    [InlineData(-5, "USD", "-0.05")]
    [InlineData(500, "JPY", "500")]
    [InlineData(1234, "KWD", "1.234")]
    [InlineData(long.MaxValue, "EUR", "92233720368547758.07")]
    public void Money_is_written_with_its_currencys_digits(long minor, string currency, string text) => Assert.Equal(text, MoneyType.Decimal(new Money(minor, currency)));
}
