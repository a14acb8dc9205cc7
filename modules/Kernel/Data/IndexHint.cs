using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Platform.Kernel.Data;

/// <summary>Puts an index hint, which LINQ cannot say, into a statement that carries it as a tag.</summary>
internal sealed class IndexHint : DbCommandInterceptor
{
    const string Mark = "-- walk ";

    public static readonly IndexHint Instance = new();

    /// <summary>The tag that makes the statement walk a table along one of its indexes.</summary>
    public static string Tag(string table, string index) => $"walk {table} {index}";

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (command.CommandText.StartsWith(Mark, StringComparison.Ordinal)) command.CommandText = Hinted(command.CommandText);
        return new(result);
    }

    /// <summary>The statement with the hint behind the table's first mention.</summary>
    public static string Hinted(string statement)
    {
        var end = statement.IndexOf('\n', StringComparison.Ordinal);
        var words = statement[Mark.Length..end].TrimEnd().Split(' ');
        var from = statement.IndexOf($"FROM `{words[0]}` AS `", end, StringComparison.Ordinal);
        if (from < 0) return statement;
        var at = statement.IndexOf('`', from + $"FROM `{words[0]}` AS `".Length) + 1;
        return $"{statement.AsSpan(end + 1, at - end - 1).TrimStart()} FORCE INDEX (`{words[1]}`){statement.AsSpan(at)}";
    }
}
