using Platform.Benchmarks.Cases;
using Platform.Benchmarks.Measuring;
using Platform.Benchmarks.Orders;

namespace Platform.Benchmarks;

/// <summary>One run: an empty deployment on a private MariaDB, both programs beside it, the questions in turn.</summary>
internal static class Benchmark
{
    public static async Task<int> RunAsync(BenchmarkOptions options)
    {
        if (options.Program is { } program) HostProcess.Program = Path.GetFullPath(program);
        await using var deployment = await Deployment.OpenAsync();
        await using var database = new MySqlConnection(new MySqlConnectionStringBuilder(deployment.Connection) { Pooling = false, AllowUserVariables = true, DefaultCommandTimeout = 600 }.ConnectionString);
        await database.OpenAsync();
        var server = int.Parse((await File.ReadAllTextAsync(await TextAsync(database, "SELECT @@pid_file"))).Trim(), CultureInfo.InvariantCulture);
        if (await TextAsync(database, "SELECT @@innodb_flush_log_at_trx_commit") != "1") throw new InvalidOperationException("The database must flush at every commit.");
        Console.WriteLine($"{DateTime.UtcNow:yyyy-MM-dd HH:mm} UTC, {Environment.ProcessorCount} cores, MariaDB {await TextAsync(database, "SELECT version()")}, .NET {Environment.Version}");

        await OrderSeed.PeopleAsync(deployment, database);
        if (options.Asks("start")) await StartAndMemory.MeasureAsync(deployment);
        if (options.Questions is ["start"]) return 0;
        await using var host = await HostProcess.StartAsync(deployment.Settings, HostProcess.FreeAddress());
        await using var byHand = await ByHandProcess.StartAsync(deployment);
        var contest = new Contest(new Side("ours", host.Address, host.ProcessId), new Side("by hand", byHand.Address, byHand.ProcessId), database, server, options);
        if (options.Orders.Count > 0) await OrdersBenchmark.RunAsync(options, deployment, contest, database);
        if (options.Cases.Count > 0) await CasesBenchmark.RunAsync(options, deployment, contest, database);
        Console.WriteLine($"\nMemory after the load: {ProcessorTime.ResidentMebibytes(host.ProcessId):F0} MiB ours, {ProcessorTime.ResidentMebibytes(byHand.ProcessId):F0} MiB by hand.");
        return 0;
    }

    static async Task<string> TextAsync(MySqlConnection database, string sql)
    {
        await using var command = new MySqlCommand(sql, database);
        return Convert.ToString(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture)!;
    }
}
