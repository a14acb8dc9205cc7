using FluentMigrator.Runner;
using FluentMigrator.Runner.Conventions;
using FluentMigrator.Runner.Initialization;
using FluentMigrator.Runner.VersionTableInfo;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MySqlConnector;

namespace Platform.Kernel.Data.Migrations;

/// <summary>Brings the tables of all modules, on or off, to what this program expects. Run by one process at a time: it takes no lock across processes.</summary>
public sealed class Migrator(DatabaseSettings database, ModuleRegistry modules)
{
    /// <summary>Migrates; creates the database or file when it does not exist.</summary>
    public async Task MigrateAsync(CancellationToken ct)
    {
        await CreateAsync(ct);
        foreach (var module in modules.All.Where(m => m.Db is not null)) Runner(module, runner => runner.MigrateUp());
    }

    /// <summary>Names of migrations that have not run, as <c>Module: Migration</c>; empty when the schema is current.</summary>
    public IReadOnlyList<string> Pending()
    {
        var pending = new List<string>();
        foreach (var module in modules.All.Where(m => m.Db is not null))
            Runner(module, runner => pending.AddRange(runner.HasMigrationsToApplyUp() ? [module.Name] : Array.Empty<string>()));
        return pending;
    }

    async Task CreateAsync(CancellationToken ct)
    {
        if (database.IsSqlite)
        {
            var file = new SqliteConnectionStringBuilder(database.ConnectionString).DataSource;
            if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder) Directory.CreateDirectory(folder);
            await using var lite = new SqliteConnection(database.ConnectionString);
            await lite.OpenAsync(ct);
            await using var wal = lite.CreateCommand();
            wal.CommandText = "PRAGMA journal_mode=WAL";
            await wal.ExecuteScalarAsync(ct);
            return;
        }
        var target = new MySqlConnectionStringBuilder(database.ConnectionString);
        var name = target.Database;
        target.Database = "";
        await using var server = new MySqlConnection(target.ConnectionString);
        await server.OpenAsync(ct);
        await using var create = server.CreateCommand();
        create.CommandText = $"CREATE DATABASE IF NOT EXISTS `{name.Replace("`", "``", StringComparison.Ordinal)}` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci";
        await create.ExecuteNonQueryAsync(ct);
    }

    void Runner(Module module, Action<IMigrationRunner> run)
    {
        var services = new ServiceCollection().AddFluentMigratorCore().ConfigureRunner(r =>
        {
            if (database.IsSqlite) r.AddSQLite(); else r.AddMySql8();
            r.WithGlobalConnectionString(database.ConnectionString).ScanIn(module.Assembly).For.Migrations();
        }).AddSingleton(module).AddScoped<IVersionTableMetaData, ModuleVersions>().AddScoped<IFilteringMigrationSource, ModuleMigrations>();
        using var provider = services.BuildServiceProvider();
        using var scope = provider.CreateScope();
        run(scope.ServiceProvider.GetRequiredService<IMigrationRunner>());
    }

    /// <summary>The library looks at exported types only; a module exports nothing but itself.</summary>
    sealed class ModuleMigrations(Module module) : IFilteringMigrationSource
    {
        public IEnumerable<FluentMigrator.IMigration> GetMigrations(Func<Type, bool> predicate) => module.Assembly.GetTypes()
            .Where(t => typeof(FluentMigrator.IMigration).IsAssignableFrom(t) && !t.IsAbstract && predicate(t)).Select(t => (FluentMigrator.IMigration)Activator.CreateInstance(t)!)
            .Concat([new CausalOrder(module.Prefix), new TimelineTable(module.Prefix), new AuditRedaction(module.Prefix)]);
    }

    sealed class ModuleVersions(Module module, IConventionSet conventions, IOptions<RunnerOptions> options) : DefaultVersionTableMetaData(conventions, options)
    {
        public override string TableName => module.Prefix + "migrations";
        public override string UniqueIndexName => "UX_" + TableName;
    }
}
