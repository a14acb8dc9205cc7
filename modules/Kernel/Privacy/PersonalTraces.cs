using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Security;
using Platform.Kernel.Timeline;

namespace Platform.Kernel.Privacy;

/// <summary>What one module's recorded events and audit trail say of a person's documents: people's words and sealed values go, ids, amounts, times and codes stay.</summary>
internal sealed partial class PersonalTraces(ModuleDb db, FieldCipher cipher, Person who)
{
    const int Chunk = 400;
    static readonly JsonSerializerOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Members of events in which people write as they like.</summary>
    static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
        { "reason", "text", "note", "notes", "comment", "title", "description", "detail", "answer", "question", "excerpt", "body", "name", "summary", "content", "remark", "buyerNote", "arguments" };

    readonly TextMask _mask = new(who.Own);

    public async Task<long> EraseAsync(IReadOnlyDictionary<string, HashSet<string>> columns, CancellationToken ct)
    {
        var done = 0L;
        foreach (var type in who.Types.ToList())
            foreach (var ids in who.Of(type).Chunk(Chunk))
            {
                var named = db.Set<TimelineRow>().Where(t => t.SubjectType == type && ids.Contains(t.SubjectId)).Select(t => t.EventId);
                foreach (var row in await db.Set<EventRow>().AsNoTracking().Where(e => (e.SubjectType == type && ids.Contains(e.SubjectId)) || named.Contains(e.Id)).Select(e => new { e.Id, e.Data }).ToListAsync(ct))
                    if (Emptied(row.Data) is { } data && data != row.Data)
                    {
                        await WriteAsync(() => db.Set<EventRow>().Where(e => e.Id == row.Id).ExecuteUpdateAsync(s => s.SetProperty(e => e.Data, data), ct), ct);
                        done++;
                    }
                foreach (var row in await db.Set<AuditRow>().AsNoTracking().Where(a => a.SubjectType == type && ids.Contains(a.SubjectId)).ToListAsync(ct))
                {
                    var (changes, reason) = (Starred(row.Changes, columns.GetValueOrDefault(type)), row.Reason is null ? null : _mask.Mask(row.Reason));
                    if (changes == row.Changes && reason == row.Reason) continue;
                    await AuditChain.RedactAsync(db, row, changes, reason, row.Actor, cipher, ct);
                    done++;
                }
            }
        return done;
    }

    string Emptied(string data)
    {
        var root = JsonNode.Parse(data);
        return root is not null && Walk(root, false) ? root.ToJsonString(Written) : data;
    }

    bool Walk(JsonNode node, bool words)
    {
        var changed = false;
        if (node is JsonObject members)
            foreach (var (name, member) in members.ToList())
                if (member is JsonValue value && value.TryGetValue<string>(out var text)) { if (Less(text, words || Words.Contains(name)) is { } less) (members[name], changed) = (less, true); }
                else if (member is not null) changed |= Walk(member, words || Words.Contains(name));
        if (node is JsonArray items)
            for (var i = 0; i < items.Count; i++)
                if (items[i] is JsonValue value && value.TryGetValue<string>(out var text)) { if (Less(text, words) is { } less) (items[i], changed) = (less, true); }
                else if (items[i] is { } item) changed |= Walk(item, words);
        return changed;
    }

    /// <summary>What is left of a text; null when it may stay as it is.</summary>
    string? Less(string text, bool words)
    {
        if (text.Length == 0) return null;
        if (Sealed().IsMatch(text) || (words && !Code().IsMatch(text))) return "";
        return _mask.Finds(text) ? _mask.Mask(text) : null;
    }

    string Starred(string changes, HashSet<string>? columns)
    {
        if (JsonNode.Parse(changes) is not JsonObject members) return changes;
        var changed = false;
        foreach (var (name, member) in members.ToList())
        {
            if (member is not JsonArray values || values is [JsonValue only] && only.ToString() == "*") continue;
            if (columns?.Contains(name) == true) (members[name], changed) = (new JsonArray("*"), true);
            else changed |= Walk(values, false);
        }
        return changed ? members.ToJsonString(Written) : changes;
    }

    async Task WriteAsync(Func<Task<int>> write, CancellationToken ct) => await Transient.RetryAsync(async () =>
    {
        using var turn = db.IsSqlite ? await db.Runtime.SqliteTurn(ct) : null;
        await write();
    }, ct);

    [GeneratedRegex(@"^[A-Za-z0-9]{1,8}\.[A-Za-z0-9+/]{38,}={0,2}$")]
    private static partial Regex Sealed();

    [GeneratedRegex(@"^[A-Z0-9_.:-]+$")]
    private static partial Regex Code();
}
