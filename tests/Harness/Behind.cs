using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel;
using Platform.Kernel.Data;

namespace Platform.Harness;

/// <summary>Plain SQL behind the program's back.</summary>
public static class Behind
{
    /// <summary>First column of every row.</summary>
    public static async Task<IReadOnlyList<object>> RowsAsync(TestApp app, string sql)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = (DbContext)scope.ServiceProvider.GetRequiredService(app.Services.GetRequiredService<ModuleRegistry>().All[0].Db!);
        var connection = db.Database.GetDbConnection();
        await connection.OpenAsync();
        await using DbCommand command = connection.CreateCommand();
        command.CommandText = sql;
        var rows = new List<object>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) rows.Add(reader.GetValue(0));
        return rows;
    }

    /// <summary>The single number that a statement gives.</summary>
    public static async Task<long> NumberAsync(TestApp app, string sql) => Convert.ToInt64((await RowsAsync(app, sql))[0], CultureInfo.InvariantCulture);

    /// <summary>Changes rows, in the dialect of the database.</summary>
    public static Task DoAsync(TestApp app, string mariaDb, string sqlite) => RowsAsync(app, app.Services.GetRequiredService<DatabaseSettings>().IsSqlite ? sqlite : mariaDb);
}
