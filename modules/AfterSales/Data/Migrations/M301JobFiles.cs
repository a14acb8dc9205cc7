using System.Data;
using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.AfterSales.Data.Migrations;

/// <summary>Which work order a photo or signature belongs to; those of reports that are there already are written down now.</summary>
[Migration(301)]
internal sealed class M301JobFiles : ModuleMigration
{
    protected override string Prefix => AfterSalesModule.TablePrefix;

    public override void Up()
    {
        if (!Has("job_files"))
            Keyless("job_files").WithColumn("FileId").AsInt64().PrimaryKey().WithColumn("WorkOrderId").AsInt64().PrimaryKey();
        var insert = IsSqlite ? "INSERT OR IGNORE" : "INSERT IGNORE"; // one that was killed half-way begins anew
        Execute.WithConnection((connection, transaction) => Fill(connection, transaction, insert));
    }

    static void Fill(IDbConnection connection, IDbTransaction? transaction, string insert)
    {
        const int batch = 500;
        for (var after = 0L; ;)
        {
            var (last, files) = (after, new List<string>());
            using (var read = Command(connection, transaction, $"SELECT Id, WorkOrderId, Photos, SignatureId FROM asv_job_reports WHERE Id > {after} ORDER BY Id LIMIT {batch}"))
            using (var reader = read.ExecuteReader())
                while (reader.Read())
                {
                    last = reader.GetInt64(0);
                    var work = reader.GetInt64(1);
                    files.AddRange(Words.Split(reader.GetString(2)).Select(photo => FormattableString.Invariant($"({long.Parse(photo, System.Globalization.CultureInfo.InvariantCulture)}, {work})")));
                    if (!reader.IsDBNull(3)) files.Add(FormattableString.Invariant($"({reader.GetInt64(3)}, {work})"));
                }
            if (last == after) return;
            if (files.Count > 0)
                using (var write = Command(connection, transaction, $"{insert} INTO asv_job_files (FileId, WorkOrderId) VALUES {string.Join(", ", files)}")) write.ExecuteNonQuery();
            after = last;
        }
    }
}
