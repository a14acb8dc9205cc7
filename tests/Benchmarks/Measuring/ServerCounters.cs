namespace Platform.Benchmarks.Measuring;

/// <summary>MariaDB's own global counters.</summary>
/// <param name="Statements">Statements of clients, transaction control included.</param>
/// <param name="Rows">Rows that the storage engines were asked for (Handler_read_*), those of sorting and of derived tables included.</param>
internal sealed record ServerCounters(double Statements, double Rows)
{
    static readonly string[] Kinds = ["select", "insert", "update", "delete", "replace", "insert_select", "begin", "commit", "rollback", "set_option", "stmt_execute"];

    public static async Task<ServerCounters> ReadAsync(MySqlConnection connection)
    {
        await using var command = new MySqlCommand("SHOW GLOBAL STATUS WHERE Variable_name LIKE 'Com\\_%' OR Variable_name LIKE 'Handler\\_read\\_%'", connection);
        await using var rows = await command.ExecuteReaderAsync();
        var (statements, read) = (0.0, 0.0);
        while (await rows.ReadAsync())
        {
            var (name, value) = (rows.GetString(0).ToLowerInvariant(), double.Parse(rows.GetString(1), CultureInfo.InvariantCulture));
            if (name.StartsWith("handler_", StringComparison.Ordinal)) read += value;
            else if (Kinds.Contains(name[4..])) statements += value;
        }
        return new ServerCounters(statements, read);
    }

    public static ServerCounters operator -(ServerCounters a, ServerCounters b) => new(a.Statements - b.Statements, a.Rows - b.Rows);

    public static ServerCounters operator *(ServerCounters a, double factor) => new(a.Statements * factor, a.Rows * factor);
}
