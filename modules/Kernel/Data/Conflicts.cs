using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Platform.Kernel.Data;

/// <summary>Says what others changed since a client read something.</summary>
public static class Conflicts
{
    const int MostLookedAt = 50;

    /// <summary>
    /// The refusal of a change of something that is at another version. Besides the versions its arguments carry <c>changed</c>, the names of the fields, and
    /// <c>by</c>, the use cases that changed them since, both separated by commas and empty when the audit trail does not tell (a part such as a line changed).
    /// </summary>
    public static async Task<Refused> Refusal(ModuleDb db, Aggregate found, long expected, CancellationToken ct)
    {
        var type = found.GetType().Name;
        var since = await db.Set<AuditRow>().AsNoTracking().Where(a => a.SubjectType == type && a.SubjectId == found.Id && a.SubjectVersion > expected)
            .OrderByDescending(a => a.SubjectVersion).Take(MostLookedAt).Select(a => new { a.Action, a.Changes }).ToListAsync(ct);
        var fields = since.SelectMany(a => Fields(a.Changes)).Distinct().Order(StringComparer.Ordinal);
        return new Refused(CommonErrors.VersionConflict, "expectedVersion", ("current", found.Version), ("expected", expected),
            ("changed", string.Join(", ", fields)), ("by", string.Join(", ", since.Select(a => a.Action).Distinct().Order(StringComparer.Ordinal))));
    }

    static IEnumerable<string> Fields(string changes)
    {
        using var json = JsonDocument.Parse(changes);
        return json.RootElement.ValueKind == JsonValueKind.Object ? [.. json.RootElement.EnumerateObject().Select(p => Graph.Names.Camel(p.Name))] : [];
    }
}
