using System.Data;
using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.AfterSales.Data.Migrations;

/// <summary>Words of cases, for finding them; those that are there already are cut up now.</summary>
[Migration(251)]
internal sealed class M251CaseTerms : ModuleMigration
{
    protected override string Prefix => AfterSalesModule.TablePrefix;

    public override void Up()
    {
        if (!Has("case_terms"))
            Keyless("case_terms").WithColumn("Term").AsCode(this, 32).PrimaryKey().WithColumn("CaseId").AsInt64().PrimaryKey();
        Index("case_terms", "CaseId");
        Execute.WithConnection(Fill);
    }

    // A migration that was killed half-way goes on behind the last case that it did.
    static void Fill(IDbConnection connection, IDbTransaction? transaction)
    {
        const int batch = 200;
        var after = Number(connection, transaction, "SELECT COALESCE(MAX(CaseId), 0) FROM asv_case_terms");
        for (; ; )
        {
            var rows = new List<(long Id, string Title, string? Description)>();
            using (var read = Command(connection, transaction, $"SELECT Id, Title, Description FROM asv_cases WHERE Id > {after} ORDER BY Id LIMIT {batch}"))
            using (var reader = read.ExecuteReader())
                while (reader.Read()) rows.Add((reader.GetInt64(0), reader.GetString(1), reader.IsDBNull(2) ? null : reader.GetString(2)));
            if (rows.Count == 0) return;
            foreach (var (id, title, description) in rows)
                foreach (var terms in CaseIndex.Of(title, description).Chunk(100))
                {
                    using var write = Command(connection, transaction, "INSERT INTO asv_case_terms (Term, CaseId) VALUES " + string.Join(", ", terms.Select((_, i) => $"(@t{i}, {id})")));
                    for (var i = 0; i < terms.Length; i++) Add(write, $"@t{i}", terms[i]);
                    write.ExecuteNonQuery();
                }
            after = rows[^1].Id;
        }
    }

    static long Number(IDbConnection connection, IDbTransaction? transaction, string text)
    {
        using var command = Command(connection, transaction, text);
        return Convert.ToInt64(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }

    static void Add(IDbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}
