using System.Diagnostics;
using MySqlConnector;

namespace Platform.Harness;

/// <summary>A MariaDB of a test's own that is killed and started again on what it left.</summary>
public sealed class PrivateMariaDb : IAsyncDisposable
{
    readonly string _folder;
    readonly string[] _more;
    Process? _server;

    PrivateMariaDb(string? folder, string[] more) => (_folder, _more) = (folder ?? Directory.CreateTempSubdirectory("platform-killed-mariadb-").FullName, more);

    /// <summary>Where it listens, also after it was started again.</summary>
    public int Port { get; } = MariaDb.FreePort();

    /// <summary>Connection string of its one database, which the program makes.</summary>
    public string ConnectionString => $"Server=127.0.0.1;Port={Port};User ID=root;Database=platform;MaximumPoolSize=80;SslMode=None;ConnectionTimeout=5";

    /// <summary>Makes an empty server and starts it.</summary>
    /// <param name="folder">An empty folder for all it writes; null makes one.</param>
    /// <param name="more">Options of the server.</param>
    public static async Task<PrivateMariaDb> StartAsync(string? folder = null, params string[] more)
    {
        var made = new PrivateMariaDb(folder, more);
        await MariaDb.RunAsync("mariadb-install-db", "--no-defaults", $"--datadir={made._folder}/data", "--auth-root-authentication-method=normal", "--skip-test-db", $"--user={Environment.UserName}");
        await made.StartAgainAsync();
        return made;
    }

    /// <summary>Starts it on the data that is there and waits until it answers.</summary>
    public async Task StartAgainAsync()
    {
        _server = Process.Start(new ProcessStartInfo("mariadbd",
        [
            "--no-defaults", $"--datadir={_folder}/data", $"--tmpdir={_folder}", $"--socket={_folder}/s.sock", $"--port={Port}", "--bind-address=127.0.0.1", $"--user={Environment.UserName}", $"--pid-file={_folder}/pid",
            "--innodb-flush-log-at-trx-commit=1", "--innodb-buffer-pool-size=256M", "--max-connections=400", "--character-set-server=utf8mb4", "--collation-server=utf8mb4_unicode_ci",
            "--transaction-isolation=READ-COMMITTED", "--skip-log-bin", $"--log-error={_folder}/log", .. _more,
        ])) ?? throw new InvalidOperationException("mariadbd did not start.");
        for (var wait = 0; ; wait++)
        {
            try
            {
                await using var connection = new MySqlConnection($"Server=127.0.0.1;Port={Port};User ID=root;Pooling=False;SslMode=None");
                await connection.OpenAsync();
                return;
            }
            catch (MySqlException) when (wait < 600) { await Task.Delay(100); }
        }
    }

    /// <summary>kill -9, of this server by its own process id.</summary>
    public async Task KillAsync()
    {
        _server!.Kill();
        await _server.WaitForExitAsync();
        _server.Dispose();
        _server = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null) await KillAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
