using MySqlConnector;
using Platform.Kernel.Data;

namespace Platform.Host;

/// <summary>Warns when the server may forget what it acknowledged.</summary>
internal static partial class DurabilityCheck
{
    public static async Task WarnAsync(DatabaseSettings database, ILogger log, CancellationToken ct)
    {
        if (database.IsSqlite) return;
        await using var connection = new MySqlConnection(database.ConnectionString);
        await connection.OpenAsync(ct);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT @@innodb_flush_log_at_trx_commit";
        if (Convert.ToInt32(await command.ExecuteScalarAsync(ct), System.Globalization.CultureInfo.InvariantCulture) != 1) NotDurable(log);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "innodb_flush_log_at_trx_commit is not 1: acknowledged orders can be lost when the database machine dies. Set it to 1 in production.")]
    static partial void NotDurable(ILogger log);
}
