using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using MySqlConnector;

namespace Platform.Kernel.Data;

/// <summary>
/// Which indexes the tables have, for the one case in which MariaDB must be told: a page of a list that is a walk along one of them. It estimates "all rows of this
/// state" and "the rows of this state before that time" alike, takes the first and reads every row that comes before the page.
/// </summary>
internal sealed class IndexBook(DatabaseSettings database)
{
    readonly Lazy<Task<ILookup<string, TableIndex>>> _indexes = new(() => ReadAsync(database));

    /// <summary>Must have been awaited before <see cref="Find"/>.</summary>
    public Task OpenAsync() => database.IsSqlite ? Task.CompletedTask : _indexes.Value;

    /// <summary>The index that holds exactly the rows of a filter in exactly the order of a list; null when there is none, or no need to say so.</summary>
    /// <param name="entity">What is listed.</param>
    /// <param name="equal">Properties that the filter compares with one value each; it has no other condition.</param>
    /// <param name="order">Properties that it is ordered by, all in one direction.</param>
    public string? Find(IEntityType entity, IReadOnlySet<string> equal, IReadOnlyList<string> order)
    {
        if (database.IsSqlite || !_indexes.Value.IsCompletedSuccessfully || entity.GetTableName() is not { } table) return null;
        var (first, then) = (equal.Select(Column).ToHashSet(), order.Select(Column).ToList());
        return _indexes.Value.GetAwaiter().GetResult()[table].FirstOrDefault(i => i.Columns.Count >= first.Count + then.Count
            && first.SetEquals(i.Columns.Take(first.Count)) && i.Columns.Skip(first.Count).Take(then.Count).SequenceEqual(then))?.Name;

        string Column(string property) => entity.FindProperty(property)?.GetColumnName() ?? "";
    }

    static async Task<ILookup<string, TableIndex>> ReadAsync(DatabaseSettings database)
    {
        await using var connection = new MySqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        await using var command = new MySqlCommand("SELECT TABLE_NAME, INDEX_NAME, COLUMN_NAME FROM information_schema.STATISTICS WHERE TABLE_SCHEMA = DATABASE() ORDER BY TABLE_NAME, INDEX_NAME, SEQ_IN_INDEX", connection);
        await using var rows = await command.ExecuteReaderAsync();
        var columns = new List<(string Table, string Index, string Column)>();
        while (await rows.ReadAsync()) columns.Add((rows.GetString(0), rows.GetString(1), rows.GetString(2)));
        return columns.GroupBy(c => (c.Table, c.Index)).ToLookup(g => g.Key.Table, g => new TableIndex(g.Key.Index, [.. g.Select(c => c.Column)]));
    }

    sealed record TableIndex(string Name, IReadOnlyList<string> Columns);
}
