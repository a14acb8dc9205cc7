namespace Platform.Benchmarks.Measuring;

/// <summary>Compares the rows that one request of each program writes: as many in the same tables, the same columns filled, the same codes and numbers.</summary>
internal static class Written
{
    public static async Task CompareAsync(Contest contest, MySqlConnection database, string prefix, Question question)
    {
        foreach (var us in new[] { true, false }) await contest.AskAsync(us, question); // the first ones furnish: a default queue, a policy
        var (ours, hand) = (await RowsAsync(contest, database, prefix, true, question), await RowsAsync(contest, database, prefix, false, question));
        var (a, b) = (Text(ours), Text(hand));
        if (a != b) throw new InvalidOperationException($"{question.Name} writes other rows. {Orders.Requests.Difference(a, b)}");
        Console.WriteLine($"{question.Name}: both write {ours.Values.Sum(r => r.Count)} rows: {string.Join(", ", ours.Select(t => $"{t.Value.Count} {t.Key}"))}.");
    }

    static string Text(SortedDictionary<string, List<string>> tables) => string.Join('\n', tables.SelectMany(t => t.Value.Select(r => $"{t.Key}: {r}")));

    static async Task<SortedDictionary<string, List<string>>> RowsAsync(Contest contest, MySqlConnection database, string prefix, bool us, Question question)
    {
        var before = await AllAsync(database, prefix);
        await contest.AskAsync(us, question);
        var after = await AllAsync(database, prefix);
        var written = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var (table, rows) in after)
            if (rows.Where(r => !before.GetValueOrDefault(table, []).ContainsKey(r.Key)).Select(r => r.Value).Order(StringComparer.Ordinal).ToList() is { Count: > 0 } fresh) written[table] = fresh;
        return written;
    }

    /// <summary>Rows by everything in them, with what of them must be alike. Blocks of numbers and seals of the audit trail are the background's.</summary>
    static async Task<Dictionary<string, Dictionary<string, string>>> AllAsync(MySqlConnection database, string prefix)
    {
        var tables = new Dictionary<string, Dictionary<string, string>>();
        foreach (var table in await NamesAsync(database, prefix))
        {
            await using var command = new MySqlCommand($"SELECT * FROM `{table}`", database);
            await using var rows = await command.ExecuteReaderAsync();
            var all = tables[table] = [];
            while (await rows.ReadAsync())
            {
                var columns = Enumerable.Range(0, rows.FieldCount).Where(i => rows.GetName(i) is not ("SealNumber" or "Hash")).ToList();
                all[string.Join('|', columns.Select(i => Convert.ToString(rows.GetValue(i), CultureInfo.InvariantCulture)))] = string.Join(' ', columns.Select(i => Alike(rows, i)));
            }
        }
        return tables;
    }

    static string Alike(MySqlDataReader rows, int i)
    {
        var name = rows.GetName(i);
        var isOwn = name is "Id" or "Key" or "Actor" or "Count" || name.EndsWith("Id", StringComparison.Ordinal) || name.EndsWith("By", StringComparison.Ordinal) || name.EndsWith("In", StringComparison.Ordinal);
        return rows.IsDBNull(i) ? name + "=null" : !isOwn && rows.GetValue(i) is int or sbyte or bool ? $"{name}={rows.GetValue(i)}" : name is "Type" or "Consumer" or "SubjectType" or "Action" ? $"{name}={rows.GetString(i)}" : name + "=…";
    }

    static async Task<List<string>> NamesAsync(MySqlConnection database, string prefix)
    {
        var names = new List<string>();
        await using var command = new MySqlCommand("SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME LIKE @like AND TABLE_NAME NOT LIKE '%\\_blocks' AND TABLE_NAME NOT LIKE '%\\_leases'", database);
        command.Parameters.AddWithValue("@like", prefix.Replace("_", "\\_", StringComparison.Ordinal) + "%");
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync()) names.Add(rows.GetString(0));
        return names;
    }
}
