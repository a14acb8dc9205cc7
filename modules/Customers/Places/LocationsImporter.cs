using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Customers.Data;
using Platform.Kernel.Imports;

namespace Platform.Customers.Places;

/// <summary>
/// Takes places over from a CSV file with the columns site, building, unit (codes; the last one given is the place), name and, if wanted,
/// division; what a place is in comes in a row before it. Every row is a <c>createServiceLocation</c> of whoever asked; a place that exists already
/// is left as it is, and flagged when its name differs.
/// </summary>
internal sealed class LocationsImporter(IServiceScopeFactory scopes, IDbContextFactory<CustomersDb> dbs) : IImporter
{
    static readonly string[] Columns = ["site", "building", "unit", "name"];

    public string Type => "service-locations";

    public string Permission => PlacePermissions.Write;

    public Task<long?> Validate(ImportRun run, CancellationToken ct) => ImportColumns.CheckAsync(run, Columns, ct);

    public async IAsyncEnumerable<ImportedRow> Apply(ImportRun run, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var row in CsvRows.Read(run.Files[0], ImportColumns.Behind(run), ct))
        {
            var (outcome, reasons) = await TakeAsync(run, row, ct);
            yield return new ImportedRow(row.Number, outcome, string.Join('/', new[] { row["site"], row["building"], row["unit"] }.Where(c => c is not null)), reasons, row.Number.ToString(CultureInfo.InvariantCulture));
        }
    }

    async Task<(ImportOutcome, IReadOnlyList<Reason>?)> TakeAsync(ImportRun run, CsvRow row, CancellationToken ct)
    {
        var codes = new[] { row["site"], row["building"], row["unit"] }.OfType<string>().ToList();
        if (row["site"] is null) return ImportColumns.Failed(CommonErrors.Required, "site");
        var kind = row["unit"] is not null ? PlaceKind.Unit : row["building"] is not null ? PlaceKind.Building : PlaceKind.Site;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var parent = await FindAsync(db, codes[..^1], ct);
        if (codes.Count > 1 && parent is null) return ImportColumns.Failed(CommonErrors.NotFound, codes.Count == 2 ? "site" : "building", ("what", nameof(ServiceLocation)));
        if (await FindAsync(db, codes, ct) is { } known)
            return known.Name == row["name"] ? (ImportOutcome.Unchanged, null) : (ImportOutcome.Flagged, [new Reason(PlaceErrors.NameDiffers, "name", Refused.Arguments([("code", known.Code)]))]);
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentCaller>().Caller = run.Caller;
        var outcome = await scope.ServiceProvider.GetRequiredService<IMutationRunner>().Run<CreateServiceLocation, CreateServiceLocationInput, ServiceLocation>(new()
        {
            IdempotencyKey = $"import:{run.JobId}:{row.Number}", Kind = kind, ParentId = parent?.Id, Code = codes[^1], Name = row["name"] ?? codes[^1], DivisionCode = row["division"],
            OrgUnitId = parent is null ? run.Org.Unit : null,
        }, Permission, ct);
        return outcome.Errors.Count == 0 ? (ImportOutcome.Created, null) : (ImportOutcome.Failed, outcome.Errors);
    }

    /// <summary>The place at the end of a way of codes; null when there is none.</summary>
    public static async Task<ServiceLocation?> FindAsync(CustomersDb db, IReadOnlyList<string> codes, CancellationToken ct)
    {
        ServiceLocation? at = null;
        foreach (var code in codes)
        {
            var key = ServiceLocation.CodeIn(at?.Id, code);
            at = await db.Set<ServiceLocation>().AsNoTracking().FirstOrDefaultAsync(l => l.CodeInParent == key, ct);
            if (at is null) return null;
        }
        return at;
    }
}
