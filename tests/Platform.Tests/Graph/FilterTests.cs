using System.Text.Json;
using Platform.Kernel.Graph;
using Platform.Tests.Graph.Sales;

namespace Platform.Tests.Graph;

/// <summary>Filters against the same conditions in C# over the same rows.</summary>
public sealed class FilterTests
{
    static readonly DateTime Day = new(2026, 1, 2, 0, 0, 0, DateTimeKind.Utc);

    static readonly (string Where, Func<Ticket, bool> Same)[] Cases =
    [
        ("{}", _ => true),
        ("{number: {eq: \"t1\"}}", t => t.Number == "t1"),
        ("{number: {neq: \"t1\"}}", t => t.Number != "t1"),
        ("{number: {eq: null}}", _ => false),
        ("{number: {neq: null}}", _ => true),
        ("{subject: {eq: null}}", t => t.Subject == null),
        ("{subject: {neq: null}}", t => t.Subject != null),
        ("{subject: {eq: \"s1\"}}", t => t.Subject == "s1"),
        ("{subject: {neq: \"s1\"}}", t => t.Subject != "s1"),
        ("{subject: {in: [\"s1\", \"s2\", \"zz\"]}}", t => t.Subject is "s1" or "s2"),
        ("{subject: {in: [\"s1\", null]}}", t => t.Subject is "s1" or null),
        ("{subject: {nin: [\"s1\", \"s2\"]}}", t => t.Subject is not ("s1" or "s2")),
        ("{subject: {nin: [\"s1\", null]}}", t => t.Subject is not ("s1" or null)),
        ("{subject: {in: []}}", _ => false),
        ("{subject: {nin: []}}", _ => true),
        ("{subject: {contains: \"1\"}}", t => t.Subject?.Contains('1') == true),
        ("{subject: {ncontains: \"1\"}}", t => t.Subject?.Contains('1') != true),
        ("{subject: {startsWith: \"s\", endsWith: \"2\"}}", t => t.Subject?.StartsWith('s') == true && t.Subject.EndsWith('2')),
        ("{subject: {nstartsWith: \"s\"}}", t => t.Subject?.StartsWith('s') != true),
        ("{subject: {nendsWith: \"1\"}}", t => t.Subject?.EndsWith('1') != true),
        ("{subject: {contains: \"%\"}}", _ => false),
        ("{subject: {contains: \"_\"}}", _ => false),
        ("{priority: {gt: 0}}", t => t.Priority > 0),
        ("{priority: {ngt: 0}}", t => !(t.Priority > 0)),
        ("{priority: {gte: 1, lt: 2}}", t => t.Priority >= 1 && t.Priority < 2),
        ("{priority: {ngte: 1}}", t => !(t.Priority >= 1)),
        ("{priority: {nlt: 1}}", t => !(t.Priority < 1)),
        ("{priority: {lte: 1}}", t => t.Priority <= 1),
        ("{priority: {nlte: 1}}", t => !(t.Priority <= 1)),
        ("{priority: {eq: null}}", t => t.Priority == null),
        ("{priority: {neq: 1}}", t => t.Priority != 1),
        ("{priority: {in: [0, 2]}}", t => t.Priority is 0 or 2),
        ("{priority: {nin: [0, null]}}", t => t.Priority is not (0 or null)),
        ("{not: {priority: {gt: 0}}}", t => !(t.Priority > 0)),
        ("{not: {subject: {contains: \"1\"}}}", t => t.Subject?.Contains('1') != true),
        ("{not: {not: {priority: {gt: 0}}}}", t => t.Priority > 0),
        ("{state: {eq: IN_PROGRESS}}", t => t.State == TicketState.InProgress),
        ("{state: {nin: [NEW, CLOSED]}}", t => t.State == TicketState.InProgress),
        ("{before: {neq: CLOSED}}", t => t.Before != TicketState.Closed),
        ("{before: {eq: null}}", t => t.Before == null),
        ("{underWarranty: {eq: true}}", t => t.UnderWarranty),
        ("{underWarranty: {neq: true}}", t => !t.UnderWarranty),
        ("{costMinor: {gte: 2}}", t => t.CostMinor >= 2),
        ("{openedAt: {gt: \"2026-01-01T02:00:00Z\"}}", t => t.OpenedAt > new DateTime(2026, 1, 1, 2, 0, 0, DateTimeKind.Utc)),
        ("{openedAt: {gt: \"2026-01-01T10:00:00+08:00\"}}", t => t.OpenedAt > new DateTime(2026, 1, 1, 2, 0, 0, DateTimeKind.Utc)),
        ("{dueAt: {nlte: \"2026-01-02T00:00:00Z\"}}", t => !(t.DueAt <= Day)),
        ("{price: {amountMinor: {gt: 0}, currency: {eq: \"CNY\"}}}", t => t.Price.AmountMinor > 0 && t.Price.Currency == "CNY"),
        ("{clientId: {eq: CLIENT1}}", t => t.ClientId == 1),
        ("{clientId: {neq: CLIENT1}}", t => t.ClientId != 1),
        ("{clientId: {in: [CLIENT1, null, \"rubbish\"]}}", t => t.ClientId is 1 or null),
        ("{clientId: {eq: \"rubbish\"}}", _ => false),
        ("{id: {eq: TICKET3}}", t => t.Id == 3),
        ("{person: {name: {eq: \"p1\"}}}", t => t.Person is { Name: "p1" }),
        ("{person: {name: {neq: \"p1\"}}}", t => t.Person is { Name: not "p1" }),
        ("{person: {name: {eq: null}}}", t => t.Person is { Name: null }),
        ("{not: {person: {name: {eq: \"p1\"}}}}", t => t.Person is not { Name: "p1" }),
        ("{items: {any: true}}", t => t.Items.Any()),
        ("{items: {any: false}}", t => !t.Items.Any()),
        ("{items: {some: {quantity: {gt: 0}}}}", t => t.Items.Any(i => i.Quantity > 0)),
        ("{items: {all: {quantity: {gt: 0}}}}", t => t.Items.All(i => i.Quantity > 0)),
        ("{items: {none: {quantity: {gt: 0}}}}", t => !t.Items.Any(i => i.Quantity > 0)),
        ("{items: {all: {quantity: {ngt: 0}}}}", t => t.Items.All(i => !(i.Quantity > 0))),
        ("{items: {some: {or: [{sku: {eq: \"k1\"}}, {quantity: {eq: null}}]}}}", t => t.Items.Any(i => i.Sku == "k1" || i.Quantity == null)),
        ("{or: [{number: {eq: \"t1\"}}, {and: [{state: {eq: NEW}}, {priority: {gte: 1}}]}]}", t => t.Number == "t1" || (t.State == TicketState.New && t.Priority >= 1)),
        ("{and: [], or: []}", _ => true),
        ("{number: null, person: null, and: null}", _ => true),
        ("{search: \"t1\"}", t => t.Number.StartsWith("t1", StringComparison.Ordinal) || t.Subject?.Contains("t1") == true),
        ("{not: {search: \"s1\"}, state: {neq: NEW}}", t => !(t.Number.StartsWith("s1", StringComparison.Ordinal) || t.Subject?.Contains("s1") == true) && t.State != TicketState.New),
    ];

    [Theory]
    [ClassData(typeof(OnBoth))]
    public async Task Every_operator_means_what_the_same_expression_means_in_CSharp(Provider provider)
    {
        var rows = PagingTests.Random(5, 90);
        await using var fixtures = await (await Fixtures.On(provider)).With(rows);
        foreach (var (where, same) in Cases)
        {
            var literal = where.Replace("CLIENT1", $"\"{GlobalId.Encode("Client", 1)}\"", StringComparison.Ordinal).Replace("TICKET3", $"\"{GlobalId.Encode("Ticket", 3)}\"", StringComparison.Ordinal);
            var expected = rows.Where(same).Select(t => t.Id).Order();
            var page = (await fixtures.Data($"{{ tickets(first: 100, where: {literal}, order: [{{id: ASC}}]) {{ totalCount nodes {{ id }} }} }}")).GetProperty("tickets");
            var found = page.GetProperty("nodes").EnumerateArray().Select(n => GlobalId.Row("Ticket", n.GetProperty("id").GetString())).ToList();
            Assert.True(expected.SequenceEqual(found), $"{where}: {string.Join(',', found)} instead of {string.Join(',', expected)}");
            Assert.Equal(found.Count, page.GetProperty("totalCount").GetInt32());
        }
    }

    [Fact]
    public async Task Variables_mean_the_same_as_literals()
    {
        var rows = PagingTests.Random(6, 50);
        await using var fixtures = await new Fixtures().With(rows);
        var where = JsonDocument.Parse("""{"or":[{"subject":{"eq":null}},{"items":{"some":{"sku":{"in":["k1","k2"]}}}}]}""").RootElement;
        var found = (await fixtures.Data("query($w: TicketFilterInput) { tickets(first: 100, where: $w) { totalCount } }", new { w = where })).GetProperty("tickets").GetProperty("totalCount").GetInt32();
        Assert.Equal(rows.Count(t => t.Subject == null || t.Items.Any(i => i.Sku is "k1" or "k2")), found);
    }
}
