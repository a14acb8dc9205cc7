using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;
using Platform.Kernel.Files;
using Platform.Kernel.Privacy;

namespace Platform.Customers.Privacy;

/// <summary>Writes the file of an export.</summary>
internal sealed class WhenPersonalExportRequested(CustomersDb db, PersonSeeker seeker, PersonalData data, IFileStore files, IPersonalReadLog reads) : IReaction<PersonalExportRequested>
{
    static readonly JsonSerializerOptions Written = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new JsonStringEnumConverter() } };

    public async Task On(PersonalExportRequested e, CancellationToken ct)
    {
        var export = await db.Set<PersonalExport>().AsTracking().FirstOrDefaultAsync(x => x.Id == e.PersonalExportId, ct);
        if (export is null || export.ReadyAt is not null) return;
        var number = await db.Set<Party>().Where(p => p.Id == export.PartyId).Select(p => p.Number).FirstAsync(ct);
        var who = await seeker.Of(export.PartyId, ct);
        // Logged before it can be read.
        await reads.Write([new PersonalRead(new SubjectRef(nameof(Party), export.PartyId), export.PartyId, "exportPerson", export.OwnerId, export.Purpose, null, $"export-{export.Id}")], ct);
        var content = new { person = number, writtenAt = db.Now, modules = await data.ExportAsync(who, ct), files = (await data.FilesAsync(who, ct)).Select(f => GlobalId.Encode("StoredFile", f)) };
        using var json = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(content, Written));
        export.Deliver((await files.Keep(json, $"person-{number}.json", export.Org, export.OwnerId, ct)).Id, db.Now);
    }
}
