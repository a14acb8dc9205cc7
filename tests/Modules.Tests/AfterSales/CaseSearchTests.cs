using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.AfterSales;
using Platform.AfterSales.Data;
using Platform.Kernel.Graph;

namespace Platform.Modules.Tests.AfterSales;

/// <summary>Cases are found by words of title and description, Chinese ones of two characters included, by an index that both databases have.</summary>
public sealed class CaseSearchTests
{
    [Theory, ClassData(typeof(OnBoth))]
    public async Task Chinese_words_of_two_characters_and_beginnings_of_others_find_a_case(Provider provider)
    {
        await using var desk = await Desk.StartAsync(provider);
        async Task<string> OpenAsync(string title, string? text = null)
            => (await desk.OpenAsync(new { kind = "REPAIR", title, description = text, separate = true, contact = new { name = "甲", phone = "1380000" + Random.Shared.Next(1000, 9999) } }, selection: "id")).GetProperty("id").GetString()!;
        var (kitchen, bath, lift) = (await OpenAsync("厨房水管漏水", "水槽下方，Water everywhere"), await OpenAsync("卫生间水龙头滴水"), await OpenAsync("电梯停运（Elevator B2）", "按钮不亮"));
        async Task<string[]> FindAsync(string search) => [.. (await desk.App.DataAsync("query($s: String) { cases(first: 10, search: $s) { nodes { id } } }", new { s = search })).GetProperty("cases").GetProperty("nodes").EnumerateArray().Select(c => c.GetProperty("id").GetString()!).Order(StringComparer.Ordinal)];
        string[] Of(params string[] ids) => [.. ids.Order(StringComparer.Ordinal)];

        Assert.Equal(Of(kitchen), await FindAsync("漏水"));
        Assert.Equal(Of(kitchen), await FindAsync("水管"));
        Assert.Equal(Of(kitchen, bath), await FindAsync("水"));
        Assert.Equal(Of(lift), await FindAsync("运")); // the last of its row
        Assert.Equal(Of(lift), await FindAsync("亮"));
        Assert.Empty(await FindAsync("管水")); // the other way round
        Assert.Equal(Of(kitchen), await FindAsync("水槽 漏水"));
        Assert.Empty(await FindAsync("水槽 滴水"));
        Assert.Equal(Of(lift), await FindAsync("elev"));
        Assert.Equal(Of(lift), await FindAsync("ＥＬＥＶＡＴＯＲ b2")); // width and case do not matter
        Assert.Equal(Of(kitchen), await FindAsync("water"));
        Assert.Empty(await FindAsync("vator"));
        foreach (var nothing in new[] { "、。", "%", "_", "'' OR 1=1 --" }) Assert.Empty(await FindAsync(nothing));
        Assert.Equal("TOO_LONG", (await desk.App.PostAsync("query($s: String) { cases(first: 1, search: $s) { totalCount } }", new { s = new string('水', 101) }, await desk.App.AdminAsync())).GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());

        // What is said anew is found anew, and the old words are not.
        await desk.DoAsync("classifyCase", bath, new { title = "空调不制冷" });
        Assert.Equal(Of(bath), await FindAsync("空调"));
        Assert.Empty(await FindAsync("滴水"));
        // Only within the viewer's reach.
        await desk.PersonAsync("south", desk.South, Platform.Kernel.Access.ScopeKind.Subtree, "aftersales:case:read");
        Assert.Equal(0, (await desk.App.DataAsync("{ cases(first: 5, search: \"漏水\") { totalCount } }", token: await desk.TokenAsync("south"))).GetProperty("cases").GetProperty("totalCount").GetInt32());

        await using var scope = desk.App.Services.CreateAsyncScope();
        await using var db = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<AfterSalesDb>>().CreateDbContextAsync();
        var (id, stored) = (GlobalId.Row("Case", kitchen), await db.Set<Case>().AsNoTracking().ToListAsync());
        foreach (var it in stored) Assert.Equal(CaseIndex.Of(it.Title, it.Description).Order(StringComparer.Ordinal), (await db.Set<CaseTerm>().Where(t => t.CaseId == it.Id).Select(t => t.Term).ToListAsync()).Order(StringComparer.Ordinal));
        // The statement walks the index of words; neither database reads all cases for it.
        var plan = new List<string>();
        var connection = db.Database.GetDbConnection();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = (provider == Provider.Sqlite ? "EXPLAIN QUERY PLAN " : "EXPLAIN ") + "SELECT t.CaseId FROM asv_case_terms t WHERE t.Term = '漏水'";
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) plan.Add(string.Join(' ', Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i).ToString())));
        Assert.Contains(provider == Provider.Sqlite ? "SEARCH t USING" : "PRIMARY", Assert.Single(plan));
        Assert.True(id > 0);
    }
}
