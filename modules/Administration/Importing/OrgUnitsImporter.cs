using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Administration.Organisation;
using Platform.Kernel.Imports;

namespace Platform.Administration.Importing;

/// <summary>
/// Takes an organisation tree over from one CSV file with the columns code, name, tier (REGION, BRANCH, SITE) and parent (a code; blank is head
/// office), parents before children. Every row is a <c>createOrgUnit</c> of whoever asked; a code that exists already is left as it is, and
/// flagged when its name differs.
/// </summary>
internal sealed class OrgUnitsImporter(IServiceScopeFactory scopes, IDbContextFactory<AdministrationDb> contexts) : IImporter
{
    static readonly string[] Columns = ["code", "name", "tier", "parent"];


    public string Type => "org-units";

    public string Permission => "administration:org:write";

    public async Task<long?> Validate(ImportRun run, CancellationToken ct)
    {
        var header = await CsvRows.Header(run.Files[0], ct);
        var reasons = new Reasons();
        foreach (var column in Columns) reasons.AddIf(!header.Contains(column, StringComparer.OrdinalIgnoreCase), ImportErrors.ColumnMissing, column, ("column", column), ("file", run.Files[0].Name));
        reasons.ThrowIfAny();
        return await CsvRows.Read(run.Files[0], 0, ct).CountAsync(ct);
    }

    public async IAsyncEnumerable<ImportedRow> Apply(ImportRun run, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var row in CsvRows.Read(run.Files[0], run.Checkpoint is null ? 0 : long.Parse(run.Checkpoint, System.Globalization.CultureInfo.InvariantCulture), ct))
        {
            var (outcome, reasons) = await TakeAsync(run, row, ct);
            yield return new ImportedRow(row.Number, outcome, row["code"], reasons, row.Number.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    async Task<(ImportOutcome, IReadOnlyList<Reason>?)> TakeAsync(ImportRun run, CsvRow row, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var (code, name, parent) = (row["code"], row["name"], row["parent"]);
        if (code is null) return Failed(CommonErrors.Required, "code");
        if (!Enum.TryParse<OrgTier>(row["tier"], ignoreCase: true, out var tier)) return Failed(CommonErrors.InvalidFormat, "tier", ("expected", "REGION, BRANCH, SITE"));
        if (await db.Set<OrgUnit>().AsNoTracking().FirstOrDefaultAsync(u => u.Code == code, ct) is { } known)
            return known.Name == name ? (ImportOutcome.Unchanged, null) : (ImportOutcome.Flagged, [new Reason(OrgImportErrors.NameDiffers, "name", Refused.Arguments([("code", code)]))]);
        var above = await db.Set<OrgUnit>().AsNoTracking().Where(u => parent == null ? u.Tier == OrgTier.Hq : u.Code == parent).Select(u => (long?)u.Id).FirstOrDefaultAsync(ct);
        if (above is null) return Failed(CommonErrors.NotFound, "parent", ("what", nameof(OrgUnit)));

        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentCaller>().Caller = run.Caller;
        var outcome = await scope.ServiceProvider.GetRequiredService<IMutationRunner>().Run<CreateOrgUnit, CreateOrgUnit.CreateOrgUnitInput, OrgUnit>(
            new() { IdempotencyKey = $"import:{run.JobId}:{row.Number}", ParentId = GlobalId.Encode(nameof(OrgUnit), above.Value), Code = code, Name = name ?? "", Tier = tier }, Permission, ct);
        return outcome.Errors.Count == 0 ? (ImportOutcome.Created, null) : (ImportOutcome.Failed, outcome.Errors);
    }

    static (ImportOutcome, IReadOnlyList<Reason>?) Failed(ErrorCode code, string field, params (string, object?)[] args)
        => (ImportOutcome.Failed, [new Reason(code, field, Refused.Arguments(args))]);
}

/// <summary>Errors of importing units.</summary>
internal static class OrgImportErrors
{
    /// <summary>A known unit has another name in the file.</summary>
    public static readonly ErrorCode NameDiffers = new("ORG_UNIT_NAME_DIFFERS", "The unit {code} exists already under another name; it was left as it is.", "组织单位{code}已存在但名称不同，已保持原样。");
}
