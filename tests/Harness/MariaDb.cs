using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using MySqlConnector;

namespace Platform.Harness;

/// <summary>
/// A real MariaDB for tests: the one that <c>./test</c> started and named in <c>PLATFORM_TEST_MYSQL</c>, or a private one in a scratch
/// folder that this process starts once and ends by its own process id.
/// </summary>
public static class MariaDb
{
    static readonly Lazy<Task<string>> Server = new(StartAsync);

    /// <summary>Connection string of a database of its own that does not exist yet.</summary>
    public static async Task<string> FreshAsync()
        => new MySqlConnectionStringBuilder(await Server.Value) { Database = "t" + Guid.NewGuid().ToString("N")[..12], MaximumPoolSize = 80 }.ConnectionString;

    /// <summary>Removes a database that <see cref="FreshAsync"/> named, if it is there still.</summary>
    internal static async Task DropAsync(string connectionString)
    {
        var named = new MySqlConnectionStringBuilder(connectionString);
        var database = named.Database;
        (named.Database, named.Pooling) = ("", false);
        try
        {
            await using var connection = new MySqlConnection(named.ConnectionString);
            await connection.OpenAsync();
            await using var drop = new MySqlCommand($"DROP DATABASE IF EXISTS `{database}`", connection);
            await drop.ExecuteNonQueryAsync();
        }
        catch (MySqlException) { } // a test that killed its server has nothing to drop
    }

    static async Task<string> StartAsync()
    {
        if (Environment.GetEnvironmentVariable("PLATFORM_TEST_MYSQL") is { Length: > 0 } given) return given;
        var folder = Directory.CreateTempSubdirectory("platform-mariadb-").FullName;
        var port = FreePort();
        await RunAsync("mariadb-install-db", "--no-defaults", $"--datadir={folder}/data", "--auth-root-authentication-method=normal", "--skip-test-db", $"--user={Environment.UserName}");
        var server = Process.Start(new ProcessStartInfo("mariadbd",
        [
            "--no-defaults", $"--datadir={folder}/data", $"--tmpdir={folder}", $"--socket={folder}/s.sock", $"--port={port}", "--bind-address=127.0.0.1", $"--user={Environment.UserName}", $"--pid-file={folder}/pid",
            "--innodb-flush-log-at-trx-commit=1", "--innodb-buffer-pool-size=256M", "--max-connections=400", "--character-set-server=utf8mb4", "--collation-server=utf8mb4_unicode_ci",
            "--transaction-isolation=READ-COMMITTED", "--skip-log-bin", $"--log-error={folder}/log",
        ]) { RedirectStandardOutput = true, RedirectStandardError = true }) ?? throw new InvalidOperationException("mariadbd did not start.");
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            server.Kill();
            server.WaitForExit(5000);
            Directory.Delete(folder, recursive: true);
        };
        var root = $"Server=127.0.0.1;Port={port};User ID=root";
        for (var wait = 0; ; wait++)
        {
            try
            {
                await using var connection = new MySqlConnection(root);
                await connection.OpenAsync();
                return root;
            }
            catch (MySqlException) when (wait < 300) { await Task.Delay(100); }
        }
    }

    internal static async Task RunAsync(string program, params string[] args)
    {
        using var process = Process.Start(new ProcessStartInfo(program, args) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = await process.StandardOutput.ReadToEndAsync() + await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} failed: {output}");
    }

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
