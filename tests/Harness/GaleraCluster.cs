using System.Diagnostics;
using System.Globalization;
using MySqlConnector;

namespace Platform.Harness;

/// <summary>Three MariaDB servers that hold the same data and accept writes each (Galera), on loopback, to be killed one by one.</summary>
public sealed class GaleraCluster : IAsyncDisposable
{
    const int Nodes = 3;

    static readonly string[] Libraries = ["/usr/lib/galera/libgalera_smm.so", "/usr/lib64/galera-4/libgalera_smm.so"];

    // The way data come to a node that joins is a program of its own, which refuses to serve root's files: as root the servers run as the package's user.
    static readonly string User = Environment.UserName == "root" ? "mysql" : Environment.UserName;

    readonly string _folder = Directory.CreateTempSubdirectory("platform-cluster-").FullName;
    readonly (int Sql, int Group, int Ist, int Sst)[] _ports = [.. Enumerable.Range(0, Nodes).Select(_ => (MariaDb.FreePort(), MariaDb.FreePort(), MariaDb.FreePort(), MariaDb.FreePort()))];
    readonly Process?[] _servers = new Process?[Nodes];

    GaleraCluster() { }

    /// <summary>Why there can be none here; null when there can.</summary>
    public static string? Missing => Libraries.Any(File.Exists) ? null : "The Galera library is not installed (Debian: galera-4).";

    /// <summary>Connection string of the program's database on one node.</summary>
    public string ConnectionString(int node) => $"Server=127.0.0.1;Port={_ports[node].Sql};User ID=root;Database=platform;MaximumPoolSize=60;SslMode=None;ConnectionTimeout=5";

    /// <summary>Makes the servers and joins them.</summary>
    public static async Task<GaleraCluster> StartAsync()
    {
        var made = new GaleraCluster();
        for (var node = 0; node < Nodes; node++) Directory.CreateDirectory($"{made._folder}/{node}/tmp");
        if (User != Environment.UserName) await MariaDb.RunAsync("chown", "-R", User, made._folder);
        for (var node = 0; node < Nodes; node++)
            await MariaDb.RunAsync("mariadb-install-db", "--no-defaults", $"--datadir={made._folder}/{node}/data", "--auth-root-authentication-method=normal", "--skip-test-db", $"--user={User}");
        await made.StartAsync(0, "--wsrep-new-cluster");
        for (var node = 1; node < Nodes; node++) await made.StartAsync(node);
        return made;
    }

    /// <summary>Starts a node, which fetches from the others what it lacks, and waits until it answers.</summary>
    public async Task StartAsync(int node, params string[] more)
    {
        var (own, (sql, group, ist, sst)) = ($"{_folder}/{node}", _ports[node]);
        _servers[node] = Process.Start(new ProcessStartInfo("mariadbd",
        [
            "--no-defaults", $"--datadir={own}/data", $"--tmpdir={own}/tmp", $"--socket={own}/s.sock", $"--port={sql}", "--bind-address=127.0.0.1", $"--user={User}", $"--pid-file={own}/pid", $"--log-error={own}/log.err",
            "--innodb-flush-log-at-trx-commit=1", "--innodb-buffer-pool-size=128M", "--max-connections=300", "--character-set-server=utf8mb4", "--collation-server=utf8mb4_unicode_ci", "--transaction-isolation=READ-COMMITTED",
            "--binlog-format=ROW", "--innodb-autoinc-lock-mode=2", "--wsrep-on=ON", $"--wsrep-provider={Libraries.First(File.Exists)}", "--wsrep-cluster-name=platform", $"--wsrep-node-name=node{node}",
            $"--wsrep-cluster-address=gcomm://{string.Join(',', _ports.Select(p => $"127.0.0.1:{p.Group}"))}", $"--wsrep-node-address=127.0.0.1:{group}", "--wsrep-sst-method=rsync", $"--wsrep-sst-receive-address=127.0.0.1:{sst}",
            $"--wsrep-provider-options=gmcast.listen_addr=tcp://127.0.0.1:{group};ist.recv_addr=127.0.0.1:{ist};gcache.size=32M", .. more,
        ])) ?? throw new InvalidOperationException("mariadbd did not start.");
        for (var wait = 0; ; wait++)
        {
            if (_servers[node]!.HasExited) throw new InvalidOperationException($"Node {node} ended: {string.Join('\n', (await File.ReadAllLinesAsync($"{own}/log.err")).TakeLast(20))}");
            try
            {
                if (await StatusAsync(node, "wsrep_ready") == "ON") return;
            }
            catch (MySqlException) when (wait < 900) { }
            await Task.Delay(100);
        }
    }

    /// <summary>kill -9, of this node by its own process id.</summary>
    public async Task KillAsync(int node)
    {
        _servers[node]!.Kill();
        await _servers[node]!.WaitForExitAsync();
        _servers[node]!.Dispose();
        _servers[node] = null;
    }

    /// <summary>How many nodes a node counts.</summary>
    public async Task<int> SizeAsync(int node) => int.Parse(await StatusAsync(node, "wsrep_cluster_size") ?? "0", CultureInfo.InvariantCulture);

    /// <summary>The number that a statement gives on one node, once it has taken in what the others committed.</summary>
    public async Task<long> NumberAsync(int node, string sql)
    {
        await using var connection = new MySqlConnection(ConnectionString(node));
        await connection.OpenAsync();
        await using var command = new MySqlCommand("SET SESSION wsrep_sync_wait = 1; " + sql, connection);
        return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }

    async Task<string?> StatusAsync(int node, string name)
    {
        await using var connection = new MySqlConnection($"Server=127.0.0.1;Port={_ports[node].Sql};User ID=root;Pooling=False;SslMode=None;ConnectionTimeout=5");
        await connection.OpenAsync();
        await using var command = new MySqlCommand($"SHOW STATUS LIKE '{name}'", connection);
        await using var reader = await command.ExecuteReaderAsync();
        return await reader.ReadAsync() ? reader.GetString(1) : null;
    }

    public async ValueTask DisposeAsync()
    {
        for (var node = 0; node < Nodes; node++) if (_servers[node] is not null) await KillAsync(node);
        Directory.Delete(_folder, recursive: true);
    }
}
