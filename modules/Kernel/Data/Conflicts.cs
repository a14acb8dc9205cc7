using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Platform.Kernel.Data;

/// <summary>Says what others changed since a client read something.</summary>
public static class Conflicts
{
    const int MostLookedAt = 50;

    /// <summary>
    /// The refusal of a change of something that is at another version. Besides the versions its arguments carry <c>changed</c>, the names of the fields and of
    /// the parts with which they are (<c>steps: VERIFY</c>), <c>by</c>, the use cases that changed them since, <c>who</c>, the people and parts of the program that did, for
    /// staff only, and <c>at</c>, when the last of it was, UTC. Lists are separated by commas and empty when the audit trail does not tell.
    /// </summary>
    public static async Task<Refused> Refusal(ModuleDb db, Aggregate found, long expected, CancellationToken ct)
    {
        var type = found.GetType().Name;
        var since = await db.Set<AuditRow>().AsNoTracking().Where(a => a.SubjectType == type && a.SubjectId == found.Id && a.SubjectVersion > expected)
            .OrderByDescending(a => a.SubjectVersion).Take(MostLookedAt).Select(a => new { a.Action, a.Changes, a.Actor, a.At }).ToListAsync(ct);
        var fields = since.SelectMany(a => Fields(a.Changes)).Distinct().Order(StringComparer.Ordinal);
        return new Refused(CommonErrors.VersionConflict, "expectedVersion", ("current", found.Version), ("expected", expected),
            ("changed", string.Join(", ", fields)), ("by", string.Join(", ", since.Select(a => a.Action).Distinct().Order(StringComparer.Ordinal))),
            ("who", db.Work is { Caller.PartyId: null } ? string.Join(", ", since.Select(a => a.Actor).Distinct().Order(StringComparer.Ordinal)) : ""),
            ("at", since.Count > 0 ? since[0].At.ToString("O", CultureInfo.InvariantCulture) : ""));
    }

    /// <summary>Refuses to overwrite what the client has not seen. For what is changed by its code and may not be there yet.</summary>
    /// <param name="db">The module's context.</param>
    /// <param name="found">What stands there; null when nothing has the code.</param>
    /// <param name="seen">The version that the client saw, 0 for nothing; null checks nothing.</param>
    /// <param name="ct">Cancels the read.</param>
    /// <exception cref="Refused"><see cref="CommonErrors.VersionConflict"/>.</exception>
    public static async Task RequireVersion(this ModuleDb db, Aggregate? found, long? seen, CancellationToken ct)
    {
        if (seen is not { } expected || expected == (found?.Version ?? 0)) return;
        throw found is null ? new Refused(CommonErrors.VersionConflict, "expectedVersion", ("current", 0), ("expected", expected)) : await Refusal(db, found, expected, ct);
    }

    static IEnumerable<string> Fields(string changes)
    {
        using var json = JsonDocument.Parse(changes);
        return json.RootElement.ValueKind == JsonValueKind.Object ? [.. json.RootElement.EnumerateObject().SelectMany(p => Named(Graph.Names.Camel(p.Name), p.Value))] : [];
    }

    // A changed field has a value before and one after, which stay in the audit trail; a part has the one word that names it.
    static IEnumerable<string> Named(string name, JsonElement values)
        => values.GetArrayLength() == 1 && values[0].GetString() is { Length: > 0 } part && part != "*" ? part.Split(", ").Select(w => $"{name}: {w}") : [name];
}
