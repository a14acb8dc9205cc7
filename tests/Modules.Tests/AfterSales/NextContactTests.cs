using System.Diagnostics;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Platform.Administration.Sessions;
using Platform.AfterSales;
using Platform.AfterSales.Data;
using Platform.Kernel.Access;
using Platform.Kernel.Data;
using Platform.Kernel.Graph;

namespace Platform.Modules.Tests.AfterSales;

/// <summary>What an agent sees of a customer before the next talk: right, from where, only what he may see, and at a cost that does not grow with the customer's history.</summary>
public sealed class NextContactTests
{
    const string Card = "query($id: ID!) { nextContact(partyId: $id) { partyId openMatters { subjectId number state dueAt } promises { code subjectId dueAt isLate } reasons { code text weight subjectId source } habits { kind serviceItem count } articles { score reasons article { code } } macros { code } party { displayName interactions { channel } } } }";

    [Theory, ClassData(typeof(OnBoth))]
    public async Task The_card_says_what_is_open_and_why_and_from_where(Provider provider)
    {
        await using var desk = await Desk.StartAsync(provider);
        var app = desk.App;
        await app.MutateAsync("upsertServiceItem", new { code = "PUMP", name = "水泵维修", category = "REPAIR", kind = "REPAIR", description = "水泵", needsVisit = false }, "serviceItem { id }");
        var item = (await app.DataAsync("{ serviceItems(first: 1) { nodes { id } } }")).GetProperty("serviceItems").GetProperty("nodes")[0].GetProperty("id").GetString();
        var article = (await app.MutateAsync("upsertKnowledgeArticle", new { code = "KB-PUMP", titleZh = "水泵不转", bodyZh = "断电检查", tags = new[] { new { kind = "SERVICE_ITEM", value = "PUMP" } } }, "knowledgeArticle { id version }")).GetProperty("knowledgeArticle");
        await app.MutateAsync("submitKnowledgeArticle", new { id = article.GetProperty("id").GetString(), expectedVersion = 1 }, "knowledgeArticle { id }");
        await app.MutateAsync("publishKnowledgeArticle", new { id = article.GetProperty("id").GetString(), expectedVersion = 2 }, "knowledgeArticle { id }");
        await app.MutateAsync("upsertMacro", new { code = "SORRY", name = "致歉", kinds = new[] { "REPAIR" }, textZh = "抱歉" }, "macro { id }");
        await app.MutateAsync("upsertMacro", new { code = "ORDERS", name = "订单", kinds = new[] { "CONSULTATION" }, textZh = "订单" }, "macro { id }");
        var (wang, li) = (await desk.CustomerAsync("王小明", "13812345678"), await desk.CustomerAsync("李四", "13900001111"));
        var empty = (await app.DataAsync(Card, new { id = li })).GetProperty("nextContact");
        Assert.Equal((0, 0, 0), (empty.GetProperty("openMatters").GetArrayLength(), empty.GetProperty("promises").GetArrayLength(), empty.GetProperty("reasons").GetArrayLength()));

        var open = await desk.OpenAsync(new { kind = "REPAIR", title = "水泵又不转了", partyId = wang, serviceItemId = item, orgUnitId = Desk.Id(desk.Shanghai) });
        await desk.OpenAsync(new { kind = "REPAIR", title = "再说一遍", partyId = wang, serviceItemId = item, separate = true });
        await desk.OpenAsync(new { kind = "CONSULTATION", title = "别人的事", partyId = li });
        var card = (await app.DataAsync(Card, new { id = wang })).GetProperty("nextContact");
        Assert.Equal(2, card.GetProperty("openMatters").GetArrayLength());
        Assert.Equal("王小明", card.GetProperty("party").GetProperty("displayName").GetString());
        Assert.All(card.GetProperty("reasons").EnumerateArray(), r => Assert.Contains(r.GetProperty("source").GetString()!, r.GetProperty("text").GetString()!));
        Assert.Equal(["OPEN_CASE", "OPEN_CASE", "LIKE_BEFORE"], card.GetProperty("reasons").EnumerateArray().Select(r => r.GetProperty("code").GetString()!));
        Assert.Contains(card.GetProperty("promises").EnumerateArray(), p => p.GetProperty("code").GetString() == "FIRST_RESPONSE" && p.GetProperty("subjectId").GetString() == open.GetProperty("id").GetString() && !p.GetProperty("isLate").GetBoolean());
        Assert.Equal(("REPAIR", "PUMP", 2), card.GetProperty("habits")[0] is var habit ? (habit.GetProperty("kind").GetString(), habit.GetProperty("serviceItem").GetString(), habit.GetProperty("count").GetInt32()) : default);
        Assert.Equal("KB-PUMP", card.GetProperty("articles")[0].GetProperty("article").GetProperty("code").GetString());
        Assert.Equal(["SORRY"], card.GetProperty("macros").EnumerateArray().Select(m => m.GetProperty("code").GetString()!));

        // Whoever may see one branch sees of the card what lies there; a customer out of reach answers as one that does not exist; customers have no card.
        await desk.PersonAsync("south", desk.South, ScopeKind.Subtree, "aftersales:contact:prepare", "aftersales:case:read", "customers:party:read");
        var south = await desk.TokenAsync("south");
        const string Little = "query($id: ID!) { nextContact(partyId: $id) { openMatters { number } } }";
        Assert.Equal((await app.PostAsync(Little, new { id = wang }, south)).ToString(), (await app.PostAsync(Little, new { id = GlobalId.Encode("Party", 987_654_321) }, south)).ToString());
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_long_history_costs_no_more_statements_than_a_short_one(Provider provider)
    {
        await using var desk = await Desk.StartAsync(provider);
        var (one, many) = (await desk.CustomerAsync("甲", "13812345678"), await desk.CustomerAsync("乙", "13900001111"));
        var seed = await desk.OpenAsync(new { kind = "REPAIR", title = "第一件", partyId = one });
        await desk.OpenAsync(new { kind = "REPAIR", title = "第一件", partyId = many });
        await using (var db = await desk.App.Services.GetRequiredService<IDbContextFactory<AfterSalesDb>>().CreateDbContextAsync())
        {
            var numbers = provider == Provider.MariaDb ? "SELECT seq AS n FROM seq_1_to_5000" : "WITH RECURSIVE s(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM s WHERE n < 5000) SELECT n FROM s";
            var number = provider == Provider.MariaDb ? "CONCAT('X', n)" : "'X' || n";
            var insert = FormattableString.Invariant($"""
                INSERT INTO asv_cases (Id, OrgId, RegionId, BranchId, SiteId, Version, CreatedAt, UpdatedAt, Number, Kind, Channel, State, Title, PartyId, Priority, QueueId, WaitsIn, TeamId, DueSort, OpenedAt, LastContactAt, Reopenings, Transfers, IsEscalated)
                SELECT 1000000 + n, c.OrgId, c.RegionId, c.BranchId, c.SiteId, 1, c.CreatedAt, c.UpdatedAt, {number}, n % 8, n % 5, CASE WHEN n % 100 = 0 THEN 3 ELSE 10 END, '历史', {GlobalId.Row("Party", many)}, 2, c.QueueId, NULL, c.TeamId,
                       c.DueSort, c.OpenedAt, c.LastContactAt, 0, 0, 0 FROM asv_cases c, ({numbers}) AS seqs WHERE c.Id = {GlobalId.Row("Case", seed.GetProperty("id").GetString())}
                """);
            await db.Database.ExecuteSqlRawAsync(insert);
        }
        var caller = await desk.App.Services.GetRequiredService<CallerResolver>().OfTokenAsync(await desk.App.AdminAsync(), CancellationToken.None);
        using var counter = new StatementCounter();
        await CountAsync(desk, caller!, counter, one); // compiles the queries
        var (few, more) = (await CountAsync(desk, caller!, counter, one), await CountAsync(desk, caller!, counter, many));
        Assert.Equal(11, more.Card.OpenMatters.Count + 1);
        Assert.True(few.Statements is > 5 and <= 20, $"{few.Statements} statements");
        Assert.Equal(few.Statements, more.Statements);
        Assert.True(more.Card.Habits.Sum(h => h.Count) > 2500);
    }

    static async Task<(int Statements, NextContactCard Card)> CountAsync(Desk desk, Caller caller, StatementCounter counter, string party)
    {
        await using var scope = desk.App.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentCaller>().Caller = caller;
        var contacts = scope.ServiceProvider.GetRequiredService<NextContacts>();
        var before = counter.Begin();
        var card = await contacts.OfAsync(GlobalId.Row("Party", party), CancellationToken.None);
        return (counter.Count - before, card!);
    }

    /// <summary>Counts the statements of this flow of control alone; the program works in the background too.</summary>
    sealed class StatementCounter : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        readonly AsyncLocal<bool> _mine = new();
        readonly List<IDisposable> _subscriptions = [];
        int _count;

        public StatementCounter() => _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

        public int Count => Volatile.Read(ref _count);

        public int Begin()
        {
            _mine.Value = true;
            return Count;
        }

        public void OnNext(DiagnosticListener listener)
        {
            if (listener.Name == DbLoggerCategory.Name) _subscriptions.Add(listener.Subscribe(this));
        }

        public void OnNext(KeyValuePair<string, object?> e)
        {
            if (_mine.Value && e.Key == RelationalEventId.CommandExecuted.Name) Interlocked.Increment(ref _count);
        }

        public void OnCompleted() { }

        public void OnError(Exception error) { }

        public void Dispose() => _subscriptions.ForEach(s => s.Dispose());
    }
}
