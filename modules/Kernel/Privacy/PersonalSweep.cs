using System.Data.Common;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Platform.Kernel.Data;
using Platform.Kernel.Security;

namespace Platform.Kernel.Privacy;

/// <summary>
/// Takes the texts that are one person's alone out of every text column of a module's tables, encrypted ones included, wherever somebody wrote
/// them down: another customer's case, a refusal that was stored, a push that a partner sent. Reads every row; erasing is rare.
/// </summary>
internal sealed class PersonalSweep(ModuleDb db, FieldCipher cipher, Person who, IReadOnlySet<Type> spared)
{
    static readonly string[] Never = ["Hash", "Sha256", "Index", "HashedKey"];
    readonly TextMask _mask = new(who.Everywhere);

    public async Task<long> EraseAsync(CancellationToken ct)
    {
        var done = 0L;
        if (_mask.Spellings.Count == 0) return done;
        foreach (var type in db.Model.GetEntityTypes().Where(t => !t.IsOwned() && t.GetTableName() is not null && !spared.Contains(t.ClrType)))
        {
            var texts = type.GetProperties().Where(p => p.ClrType == typeof(string) && !Never.Any(n => p.Name.EndsWith(n, StringComparison.Ordinal))).ToList();
            var key = type.FindPrimaryKey()!.Properties;
            var secret = texts.Where(PersonalSet.IsEncrypted).ToList();
            var plain = texts.Except(secret).ToList();
            if (type.ClrType == typeof(AuditRow)) done += await AuditAsync(type, ct);
            else if (plain.Count > 0) done += await PlainAsync(type, key, plain, ct);
            if (secret.Count > 0) done += await SecretAsync(type, key, secret, ct);
        }
        return done;
    }

    async Task<long> AuditAsync(IEntityType type, CancellationToken ct)
    {
        var id = type.FindProperty(nameof(AuditRow.Id))!;
        var found = await ReadAsync(type, [id], [type.FindProperty(nameof(AuditRow.Changes))!, type.FindProperty(nameof(AuditRow.Reason))!, type.FindProperty(nameof(AuditRow.Actor))!], true, ct);
        foreach (var (key, values) in found)
        {
            var row = await db.Set<AuditRow>().AsNoTracking().FirstAsync(a => a.Id == Convert.ToInt64(key[0], System.Globalization.CultureInfo.InvariantCulture), ct);
            await AuditChain.RedactAsync(db, row, _mask.Mask(row.Changes), row.Reason is null ? null : _mask.Mask(row.Reason), _mask.Mask(row.Actor), cipher, ct);
        }
        return found.Count;
    }

    async Task<long> PlainAsync(IEntityType type, IReadOnlyList<IProperty> key, List<IProperty> plain, CancellationToken ct)
    {
        var found = await ReadAsync(type, key, plain, true, ct);
        foreach (var (id, values) in found)
            if (plain.Where((p, i) => key.Contains(p) && _mask.Finds(values[i])).Any()) await RunAsync($"DELETE FROM {Table(type)} WHERE {Where(key)}", [.. id], ct);
            else await WriteAsync(type, key, id, [.. plain.Select((p, i) => (p, Masked(p, values[i]))).Where(x => x.Item2 is not null)], ct);
        return found.Count;
    }

    /// <summary>Null when it stays as it is. A masked text may be longer than a very short column.</summary>
    string? Masked(IProperty p, string? value) => value is null || !_mask.Finds(value) ? null : _mask.Mask(value) is var less && p.GetMaxLength() is > 0 and { } most && less.Length > most ? less[..most] : _mask.Mask(value);

    async Task<long> SecretAsync(IEntityType type, IReadOnlyList<IProperty> key, List<IProperty> secret, CancellationToken ct)
    {
        var done = 0L;
        foreach (var (id, values) in await ReadAsync(type, key, secret, false, ct))
        {
            await WriteAsync(type, key, id, [.. secret.Select((p, i) => (Column: p, Clear: Open(values[i]))).Where(x => _mask.Finds(x.Clear)).Select(x => (x.Column, cipher.Protect(_mask.Mask(x.Clear!))))], ct);
            done++;
        }
        return done;
    }

    string? Open(string? value)
    {
        try { return string.IsNullOrEmpty(value) ? null : cipher.Reveal(value); }
        catch (Exception e) when (e is CryptographicException or FormatException) { return null; }
    }

    /// <summary>Rows in which a text is found: the database looks through plain columns itself, encrypted ones are opened here.</summary>
    async Task<List<(object[] Key, string?[] Values)>> ReadAsync(IEntityType type, IReadOnlyList<IProperty> key, IReadOnlyList<IProperty> columns, bool plain, CancellationToken ct)
    {
        var store = StoreObjectIdentifier.Table(type.GetTableName()!, null);
        var names = columns.Select(c => $"`{c.GetColumnName(store)}`").ToList();
        var all = db.IsSqlite ? "LOWER(" + string.Join(" || ' ' || ", names.Select(n => $"COALESCE({n}, '')")) + ")" : $"LOWER(CONVERT(CONCAT_WS(' ', {string.Join(", ", names)}) USING utf8mb4)) COLLATE utf8mb4_bin";
        var sql = $"SELECT {string.Join(", ", key.Select(k => $"`{k.GetColumnName(store)}`").Concat(names))} FROM {Table(type)}"
            + (plain ? " WHERE " + string.Join(" OR ", _mask.Spellings.Select((_, i) => $"{all} LIKE @s{i} ESCAPE '!'")) : " WHERE " + string.Join(" OR ", names.Select(n => $"{n} IS NOT NULL")));
        var found = new List<(object[], string?[])>();
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = sql;
            command.CommandTimeout = 0; // the largest table decides
            if (plain) foreach (var (spelling, i) in _mask.Spellings.Select((s, i) => (s, i))) Bind(command, $"@s{i}", "%" + Escaped(db.IsSqlite ? AsciiLower(spelling) : spelling.ToLowerInvariant()) + "%");
            await using var reader = await command.ExecuteReaderAsync(ct);
            while (await reader.ReadAsync(ct))
            {
                var values = columns.Select((_, i) => reader.IsDBNull(key.Count + i) ? null : reader.GetString(key.Count + i)).ToArray();
                if (values.Any(v => _mask.Finds(plain ? v : Open(v)))) found.Add(([.. key.Select((_, i) => reader.GetValue(i))], values));
            }
        }
        finally { await db.Database.CloseConnectionAsync(); }
        return found;
    }

    async Task WriteAsync(IEntityType type, IReadOnlyList<IProperty> key, object[] id, IReadOnlyList<(IProperty Column, string? Value)> values, CancellationToken ct)
    {
        if (values.Count == 0) return;
        var store = StoreObjectIdentifier.Table(type.GetTableName()!, null);
        var sets = string.Join(", ", values.Select((v, i) => $"`{v.Column.GetColumnName(store)}` = @v{i}"));
        try { await RunAsync($"UPDATE {Table(type)} SET {sets} WHERE {Where(key)}", [.. id, .. values.Select(v => (object?)v.Value)], ct); }
        catch (DbException e) when (Transient.IsDuplicate(e))
        {
            // Two texts that were unique are one when they are masked: the row's own key keeps them apart.
            await RunAsync($"UPDATE {Table(type)} SET {sets} WHERE {Where(key)}", [.. id, .. values.Select(v => (object?)$"{TextMask.Mark}{string.Join('-', id)}")], ct);
        }
    }

    string Where(IReadOnlyList<IProperty> key) => string.Join(" AND ", key.Select((k, i) => $"`{k.GetColumnName()}` = @k{i}"));

    async Task RunAsync(string sql, object?[] arguments, CancellationToken ct) => await Transient.RetryAsync(async () =>
    {
        using var turn = db.IsSqlite ? await db.Runtime.SqliteTurn(ct) : null;
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = sql;
            var keys = sql.Split("@k").Length - 1;
            for (var i = 0; i < arguments.Length; i++) Bind(command, i < keys ? $"@k{i}" : $"@v{i - keys}", arguments[i]);
            await command.ExecuteNonQueryAsync(ct);
        }
        finally { await db.Database.CloseConnectionAsync(); }
    }, ct);

    static void Bind(DbCommand command, string name, object? value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value ?? DBNull.Value);
        command.Parameters.Add(parameter);
    }

    static string Table(IEntityType type) => $"`{type.GetTableName()}`";

    static string Escaped(string text) => text.Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal);

    // SQLite folds ASCII only.
    static string AsciiLower(string text) => string.Create(text.Length, text, (to, from) => { for (var i = 0; i < from.Length; i++) to[i] = char.IsAsciiLetterUpper(from[i]) ? (char)(from[i] | 0x20) : from[i]; });
}
