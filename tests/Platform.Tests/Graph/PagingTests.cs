using System.Text.Json;
using Platform.Contracts;
using Platform.Tests.Graph.Sales;

namespace Platform.Tests.Graph;

public sealed class PagingTests
{
    static readonly string[] Keys = ["number", "subject", "state", "before", "openedAt", "dueAt", "priority", "underWarranty", "costMinor", "clientId", "id"];

    internal static List<Ticket> Random(int seed, int count)
    {
        var random = new Random(seed);
        var day = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        T? Maybe<T>(T value) where T : struct => random.Next(3) == 0 ? null : value;
        return [.. Enumerable.Range(0, count).Select(i => new Ticket("t" + random.Next(6))
        {
            Subject = random.Next(3) == 0 ? null : "s" + random.Next(4), State = (TicketState)random.Next(3), Before = Maybe((TicketState)random.Next(3)), OpenedAt = day.AddHours(random.Next(5)).AddMilliseconds(random.Next(2)),
            DueAt = Maybe(day.AddDays(random.Next(4))), Priority = Maybe(random.Next(3)), UnderWarranty = random.Next(2) == 0, CostMinor = random.Next(4), ClientId = Maybe(1L + random.Next(3)),
            Price = new Money(random.Next(3), random.Next(2) == 0 ? "CNY" : "EUR"), Person = random.Next(3) == 0 ? null : new Person { Name = random.Next(3) == 0 ? null : "p" + random.Next(3) },
        }.With([.. Enumerable.Range(0, random.Next(3)).Select(_ => new TicketItem { Sku = "k" + random.Next(3), Quantity = Maybe(random.Next(3)) })]))];
    }

    [Theory]
    [ClassData(typeof(OnBoth))]
    public async Task Pages_put_together_are_the_sorted_list_in_every_order_and_both_directions(Provider provider)
    {
        await using var fixtures = await (await Fixtures.On(provider)).With(Random(7, 60));
        var random = new Random(11);
        for (var run = 0; run < 60; run++)
        {
            var order = Keys.OrderBy(_ => random.Next()).Take(run < Keys.Length * 2 ? 1 : random.Next(1, 4)).Select((k, i) => (Key: run < Keys.Length * 2 ? Keys[run / 2] : k, Descending: run < Keys.Length * 2 ? run % 2 == 1 : random.Next(2) == 0)).ToList();
            if (random.Next(4) == 0 && run >= Keys.Length * 2) order = [("price", false), .. order.Take(2)];
            var expected = (await Whole(fixtures)).ToList();
            expected = [.. Sorted(expected, order).Select(t => t)];
            var size = random.Next(1, 23);
            Assert.Equal(expected.Select(t => t.Id), await Read(fixtures, order, size, forward: true));
            Assert.Equal(expected.Select(t => t.Id), await Read(fixtures, order, size, forward: false));
        }
    }

    static async Task<List<Ticket>> Whole(Fixtures fixtures)
    {
        await using var db = fixtures.Db();
        return [.. db.Tickets];
    }

    static IEnumerable<Ticket> Sorted(IEnumerable<Ticket> all, List<(string Key, bool Descending)> order)
    {
        IOrderedEnumerable<Ticket>? sorted = null;
        foreach (var (key, descending) in order.DistinctBy(o => o.Key))
        {
            var value = Value(key);
            sorted = (sorted, descending) switch
            {
                (null, false) => all.OrderBy(value, Comparison.Instance), (null, true) => all.OrderByDescending(value, Comparison.Instance),
                (_, false) => sorted.ThenBy(value, Comparison.Instance), _ => sorted.ThenByDescending(value, Comparison.Instance),
            };
        }
        return order[^1].Descending ? sorted!.ThenByDescending(t => t.Id) : sorted!.ThenBy(t => t.Id);
    }

    static Func<Ticket, object?> Value(string key) => key == "price" ? t => t.Price.AmountMinor
        : t => typeof(Ticket).GetProperty(char.ToUpperInvariant(key[0]) + key[1..])!.GetValue(t);

    sealed class Comparison : IComparer<object?>
    {
        public static readonly Comparison Instance = new();

        public int Compare(object? x, object? y) => x is string a && y is string b ? string.CompareOrdinal(a, b) : Comparer<object>.Default.Compare(x, y);
    }

    static async Task<List<long>> Read(Fixtures fixtures, List<(string Key, bool Descending)> order, int size, bool forward)
    {
        var keys = order.Select(o => o.Key == "price" ? new Dictionary<string, object> { ["price"] = new { amountMinor = o.Descending ? "DESC" : "ASC" } } : new Dictionary<string, object> { [o.Key] = o.Descending ? "DESC" : "ASC" });
        var (ids, cursor) = (new List<long>(), (string?)null);
        while (true)
        {
            var page = (await fixtures.Data(forward
                ? "query($n: Int, $c: String, $o: [TicketSortInput!]) { tickets(first: $n, after: $c, order: $o) { nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }"
                : "query($n: Int, $c: String, $o: [TicketSortInput!]) { tickets(last: $n, before: $c, order: $o) { nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }",
                new { n = size, c = cursor, o = keys })).GetProperty("tickets");
            var rows = page.GetProperty("nodes").EnumerateArray().Select(n => Kernel.Graph.GlobalId.Row("Ticket", n.GetProperty("id").GetString())).ToList();
            if (forward) ids.AddRange(rows);
            else ids.InsertRange(0, rows);
            var info = page.GetProperty("pageInfo");
            Assert.Equal(cursor is not null, info.GetProperty(forward ? "hasPreviousPage" : "hasNextPage").GetBoolean());
            if (!info.GetProperty(forward ? "hasNextPage" : "hasPreviousPage").GetBoolean()) return ids;
            cursor = info.GetProperty(forward ? "endCursor" : "startCursor").GetString();
        }
    }

    [Fact]
    public async Task A_cursor_is_good_for_its_own_field_and_order_only()
    {
        await using var fixtures = await new Fixtures().With(Random(1, 10));
        var cursor = (await fixtures.Data("{ tickets(first: 1, order: [{number: ASC}]) { pageInfo { endCursor } } }")).GetProperty("tickets").GetProperty("pageInfo").GetProperty("endCursor").GetString()!;
        const string again = "query($c: String) { tickets(first: 1, after: $c, order: [{number: ASC}]) { nodes { id } } }";
        Assert.Equal("", await fixtures.Code(again, new { c = cursor }));
        foreach (var other in (string[])["[{number: DESC}]", "[{subject: ASC}]", "[{number: ASC}, {subject: ASC}]", "[]"])
            Assert.Equal("CURSOR_INVALID", await fixtures.Code("query($c: String) { tickets(first: 1, after: $c, order: ORDER) { nodes { id } } }".Replace("ORDER", other, StringComparison.Ordinal), new { c = cursor }));
        Assert.Equal("CURSOR_INVALID", await fixtures.Code("query($c: String) { clients(first: 1, after: $c) { nodes { id } } }", new { c = cursor }));
        for (var i = 0; i < cursor.Length; i++) // a broken cursor is refused or reads another place, and never fails
            Assert.Contains(await fixtures.Code(again, new { c = cursor[..i] + 'A' + cursor[(i + 1)..] }), (string[])["", "CURSOR_INVALID"]);
    }

    [Fact]
    public async Task The_default_order_is_the_types_own_and_stays_stable_under_inserts()
    {
        await using var fixtures = await new Fixtures().With(Random(3, 30));
        var first = (await fixtures.Data("{ tickets(first: 10) { nodes { id openedAt } pageInfo { endCursor } } }")).GetProperty("tickets");
        var times = first.GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("openedAt").GetDateTime()).ToList();
        Assert.Equal(times.OrderByDescending(t => t), times);
        await fixtures.With(new Ticket("new") { OpenedAt = new DateTime(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc) });
        var next = (await fixtures.Data("query($c: String) { tickets(first: 30, after: $c) { nodes { id } } }", new { c = first.GetProperty("pageInfo").GetProperty("endCursor").GetString() })).GetProperty("tickets");
        Assert.Equal(20, next.GetProperty("nodes").GetArrayLength());
        Assert.Empty(next.GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("id").GetString()).Intersect(first.GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("id").GetString())));
    }
}
