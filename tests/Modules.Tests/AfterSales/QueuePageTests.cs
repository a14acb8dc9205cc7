using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MySqlConnector;
using Platform.AfterSales;
using Platform.AfterSales.Data;
using Platform.Kernel.Access;
using Platform.Kernel.Data;
using Platform.Kernel.Graph;

namespace Platform.Modules.Tests.AfterSales;

/// <summary>What a page of a queue costs does not grow with the table.</summary>
public sealed class QueuePageTests
{
    const int Rows = 30_000;

    [Fact]
    public async Task A_page_of_a_queue_reads_few_rows_whatever_the_size()
    {
        await using var desk = await Desk.StartAsync(Provider.MariaDb);
        var team = await desk.TeamAsync(desk.Shanghai, "SH", "上海组");
        var one = await desk.OpenAsync(new { kind = "REPAIR", title = "第一张", contact = new { name = "甲" }, teamId = team });
        var queue = GlobalId.Row("WorkQueue", one.GetProperty("queueId").GetString());
        await using var db = await desk.App.Services.GetRequiredService<IDbContextFactory<AfterSalesDb>>().CreateDbContextAsync();
        await using var connection = new MySqlConnection(desk.App.Settings["Database:ConnectionString"] + ";AllowUserVariables=True");
        await connection.OpenAsync();
        await RunAsync(connection, $"""
            INSERT INTO asv_cases (Id, OrgId, RegionId, BranchId, SiteId, Version, CreatedAt, UpdatedAt, Number, Kind, Channel, State, Title, Priority, QueueId, WaitsIn, TeamId, DueSort, OpenedAt, LastContactAt, Reopenings, Transfers, IsEscalated)
            SELECT 1000000 + seq, c.OrgId, c.RegionId, c.BranchId, c.SiteId, 1, c.CreatedAt, c.UpdatedAt, CONCAT('X', seq), seq % 8, seq % 5, IF(seq % 3 = 0, 10, 2), '批量', seq % 4, c.QueueId, IF(seq % 3 = 0, NULL, c.QueueId), c.TeamId,
                   c.DueSort, c.OpenedAt - INTERVAL seq SECOND, c.LastContactAt, 0, 0, 0 FROM asv_cases c, seq_1_to_{Rows} WHERE c.QueueId = {queue} AND c.Id < 1000000
            """);
        await RunAsync(connection, "ANALYZE TABLE asv_cases");
        foreach (var (name, scope) in new[] { ("head office", RowScope.Everything), ("branch", new RowScope { Branches = [desk.Shanghai.Id] }), ("team", new RowScope { Teams = [GlobalId.Row("Team", team)], Owner = 1 }) })
        {
            var page = db.Visible<Case>(scope).Where(c => c.WaitsIn == queue).OrderBy(c => c.Priority).ThenBy(c => c.DueSort).ThenBy(c => c.OpenedAt).ThenBy(c => c.Id).Take(21);
            await RunAsync(connection, "FLUSH STATUS");
            await RunAsync(connection, page.ToQueryString());
            Assert.True(await ReadsAsync(connection) <= 200, $"{name}: {await ReadsAsync(connection)} rows");
            var list = db.Visible<Case>(scope).Where(c => c.State == CaseState.Assigned).OrderByDescending(c => c.OpenedAt).ThenByDescending(c => c.Id).Take(21);
            await RunAsync(connection, "FLUSH STATUS");
            await RunAsync(connection, list.ToQueryString());
            if (name != "team") Assert.True(await ReadsAsync(connection) <= 200, $"{name}, by state: {await ReadsAsync(connection)} rows");
        }
    }

    static async Task RunAsync(MySqlConnection connection, string sql)
    {
        await using var command = new MySqlCommand(sql, connection) { CommandTimeout = 120 };
        await using var reader = await command.ExecuteReaderAsync();
        do { while (await reader.ReadAsync()) { } } while (await reader.NextResultAsync());
    }

    static async Task<long> ReadsAsync(MySqlConnection connection)
    {
        await using var command = new MySqlCommand("SHOW SESSION STATUS LIKE 'Handler_read%'", connection);
        await using var reader = await command.ExecuteReaderAsync();
        var reads = 0L;
        while (await reader.ReadAsync()) reads += long.Parse(reader.GetString(1), System.Globalization.CultureInfo.InvariantCulture);
        return reads;
    }
}
