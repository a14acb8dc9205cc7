using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Customers.Data;
using Platform.Customers.Finding;
using Platform.Customers.Keeping;
using Platform.Kernel.Imports;
using Platform.Kernel.Security;

namespace Platform.Customers.Places;

/// <summary>
/// Takes owners, tenants and residents over from a CSV file with the columns site, building, unit (codes), role (OWNER, TENANT, RESIDENT,
/// CONTACT), name, phone and, if wanted, party (a number), from and to (yyyy-MM-dd, China time). A party is known by its number, or by phone
/// and exact name together; else it is created. Every row is a <c>moveIn</c> of whoever asked; who is in already is left as they are.
/// </summary>
internal sealed class OccupantsImporter(IServiceScopeFactory scopes, IDbContextFactory<CustomersDb> dbs, PartiesByContact byContact, FieldCipher cipher) : IImporter
{
    static readonly string[] Columns = ["site", "building", "unit", "role", "name", "phone"];

    public string Type => "occupants";

    public string Permission => PlacePermissions.Occupy;

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
        if (!Enum.TryParse<OccupancyRole>(row["role"], ignoreCase: true, out var role)) return ImportColumns.Failed(CommonErrors.InvalidFormat, "role", ("expected", "OWNER, TENANT, RESIDENT, CONTACT"));
        if (!Day(row["from"], out var from)) return ImportColumns.Failed(CommonErrors.InvalidFormat, "from", ("expected", "2026-01-31"));
        if (!Day(row["to"], out var to)) return ImportColumns.Failed(CommonErrors.InvalidFormat, "to", ("expected", "2026-01-31"));
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await LocationsImporter.FindAsync(db, [.. new[] { row["site"], row["building"], row["unit"] }.OfType<string>()], ct) is not { } place)
            return ImportColumns.Failed(CommonErrors.NotFound, "unit", ("what", nameof(ServiceLocation)));
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentCaller>().Caller = run.Caller;
        var runner = scope.ServiceProvider.GetRequiredService<IMutationRunner>();
        var (party, wrong) = await PartyAsync(run, row, db, runner, place, role, ct);
        if (party is not { } partyId) return (ImportOutcome.Failed, wrong);
        var now = db.Now;
        if (await db.Set<Occupancy>().AnyAsync(o => o.LocationId == place.Id && o.PartyId == partyId && o.Role == role && (from == null ? o.To == null || o.To > now : o.From == from), ct)) return (ImportOutcome.Unchanged, null);
        var outcome = await runner.Run<MoveIn, MoveInInput, ServiceLocation>(new()
        {
            IdempotencyKey = $"import:{run.JobId}:{row.Number}", Id = GlobalId.Encode(nameof(ServiceLocation), place.Id), ExpectedVersion = place.Version, PartyId = partyId, Role = role, From = from, To = to,
        }, Permission, ct);
        return outcome.Errors.Count == 0 ? (ImportOutcome.Created, null) : (ImportOutcome.Failed, outcome.Errors);
    }

    async Task<(long?, IReadOnlyList<Reason>?)> PartyAsync(ImportRun run, CsvRow row, CustomersDb db, IMutationRunner runner, ServiceLocation place, OccupancyRole role, CancellationToken ct)
    {
        if (row["party"] is { } number)
            return await db.Visible<Party>(run.Caller.Scope(Permissions.Read)).FirstOrDefaultAsync(p => p.Number == number, ct) is { } known ? (known.Id, null)
                : (null, [new Reason(CommonErrors.NotFound, "party", Refused.Arguments([("what", nameof(Party))]))]);
        if (row["name"] is not { } name) return (null, [new Reason(CommonErrors.Required, "name")]);
        var index = cipher.Index(PartyName.Tidy(name));
        if (row["phone"] is { } phone && (await byContact.Find(ContactValue.Lenient(ContactType.Phone, phone), run.Caller.Scope(Permissions.Read), 50, ct)).FirstOrDefault(p => p.NameIndex == index) is { } found) return (found.Id, null);
        // Nobody else has this name at this place: without a phone that is all there is to go by.
        if (row["phone"] is null && await db.Set<Occupancy>().Where(o => o.LocationId == place.Id).Join(db.Set<Party>(), o => o.PartyId, p => p.Id, (o, p) => p).Where(p => p.NameIndex == index).Select(p => (long?)p.Id).FirstOrDefaultAsync(ct) is { } there) return (there, null);
        var made = await runner.Run<CreateParty, CreatePartyInput, Party>(new()
        {
            IdempotencyKey = $"import:{run.JobId}:{row.Number}", Kind = PartyKind.Person, DisplayName = name, Roles = [role == OccupancyRole.Tenant ? PartyRole.Tenant : PartyRole.Resident], AllowDuplicate = true, Source = Type,
            OrgUnitId = place.OrgId, ContactPoints = row["phone"] is { } reach ? [new() { Type = Phone.TryRead(reach) is { National.Length: 11 } ? ContactType.Mobile : ContactType.Phone, Value = reach }] : [],
        }, Permissions.Create, ct);
        return (made.Result?.Id, made.Errors);
    }

    static bool Day(string? text, out DateTime? utc)
    {
        utc = null;
        if (text is null) return true;
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return false;
        utc = DateTime.SpecifyKind(day.ToDateTime(TimeOnly.MinValue).AddHours(-8), DateTimeKind.Utc); // China keeps one time, without summer time
        return true;
    }
}
