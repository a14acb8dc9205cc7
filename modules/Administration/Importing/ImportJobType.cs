using Microsoft.Extensions.DependencyInjection;

namespace Platform.Administration.Importing;

/// <summary>What the schema shows of an import.</summary>
internal sealed class ImportJobType : ObjectType<ImportJob>
{
    public ImportJobType()
    {
        Shows(j => j.Id);
        Shows(j => j.Type);
        Shows(j => j.State);
        Shows(j => j.TotalRows);
        Shows(j => j.Created);
        Shows(j => j.Unchanged);
        Shows(j => j.Flagged);
        Shows(j => j.Failed);
        Shows("processed", j => j.Created + j.Unchanged + j.Flagged + j.Failed).Reads(nameof(ImportJob.Created), nameof(ImportJob.Unchanged), nameof(ImportJob.Flagged), nameof(ImportJob.Failed))
            .Described("Rows read so far; compare with totalRows for the progress.");
        Shows(j => j.OwnerId).AsId("Account");
        Shows(j => j.OrgId).AsId("OrgUnit").As("unitId").Described("The unit that rows belong to unless they say otherwise.");
        Shows(j => j.CreatedAt);
        Shows(j => j.EndedAt);
        Shows(j => j.Version);
    }
}

/// <summary>What the schema shows of a row.</summary>
internal sealed class ImportRowType : ObjectType<ImportRow>
{
    public ImportRowType()
    {
        Shows(r => r.Id);
        Shows(r => r.Number);
        Shows(r => r.Outcome);
        Shows(r => r.Key);
        Shows(r => r.Codes);
        DefaultOrder(r => r.Number);
    }
}
