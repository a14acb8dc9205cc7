using Microsoft.Data.Sqlite;
using MySqlConnector;
using Platform.Kernel.Data;

namespace Platform.Host;

/// <summary>Reads <c>Database:Provider</c> and <c>Database:ConnectionString</c>; the embedded database in the data folder is the default.</summary>
internal static class DatabaseChoice
{
    public static DatabaseSettings Read(IConfiguration configuration)
    {
        var given = configuration["Database:ConnectionString"];
        switch (configuration["Database:Provider"] ?? "sqlite")
        {
            case "sqlite":
                var lite = new SqliteConnectionStringBuilder(given ?? $"Data Source={Path.Combine(DataFolder(configuration), "platform.db")}") { ForeignKeys = true, DefaultTimeout = 30 };
                return new DatabaseSettings("sqlite", lite.ConnectionString);
            case "mysql":
                var my = new MySqlConnectionStringBuilder(given ?? throw new InvalidOperationException("Database:ConnectionString is missing."))
                {
                    // The provider needs both; resetting a pooled connection costs a round trip and nothing here leaves session state behind.
                    AllowUserVariables = true, UseAffectedRows = false, ConnectionReset = false,
                };
                return new DatabaseSettings("mysql", my.ConnectionString);
            case var other:
                throw new InvalidOperationException($"Database:Provider is '{other}'; it must be 'sqlite' or 'mysql'.");
        }
    }

    /// <summary>Where files of this deployment live: the embedded database, keys, uploads.</summary>
    public static string DataFolder(IConfiguration configuration) => Path.GetFullPath(configuration["Data:Folder"] ?? "data");

    public static string KeyFile(IConfiguration configuration) => configuration["Keys:File"] ?? Path.Combine(DataFolder(configuration), "keys.json");
}
