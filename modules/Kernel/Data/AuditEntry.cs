using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Platform.Kernel.Data;

/// <summary>A property whose value must not appear in the audit trail; only that it changed is recorded.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ProtectedAttribute : Attribute;

/// <summary>Writes down what changed on one aggregate.</summary>
internal static class AuditEntry
{
    const int LongestValue = 300;
    static readonly HashSet<string> Silent = [nameof(Aggregate.Version), nameof(Aggregate.UpdatedAt), nameof(Aggregate.UpdatedBy), nameof(Aggregate.CreatedAt), nameof(Aggregate.CreatedBy), nameof(Entity.Id)];

    static readonly ConcurrentDictionary<PropertyInfo, bool> Protected = [];

    public static AuditRow Of(ModuleDb db, EntityEntry<Aggregate> entry, UnitOfWork work, DateTime now) => new()
    {
        At = now,
        Actor = work.Caller.Name,
        ActorId = work.Caller.UserId,
        Action = work.Action,
        SubjectType = entry.Entity.GetType().Name,
        SubjectId = entry.Entity.Id,
        SubjectVersion = entry.Entity.Version,
        Changes = Changes(entry, entry.Entity.Parts, work.Redacts),
        Reason = work.Reason,
        Ip = work.Caller.Ip,
        CorrelationId = work.Caller.CorrelationId,
    };

    static string Changes(EntityEntry entry, IReadOnlyList<(string Part, string What)> parts, bool redacts)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            foreach (var property in entry.Properties)
            {
                var name = property.Metadata.Name;
                var added = entry.State == EntityState.Added;
                if (Silent.Contains(name) || (!added && !property.IsModified) || (added && property.CurrentValue is null)) continue;
                json.WriteStartArray(name);
                if (redacts || (property.Metadata.PropertyInfo is { } info && Protected.GetOrAdd(info, i => i.IsDefined(typeof(ProtectedAttribute))))) json.WriteStringValue("*");
                else
                {
                    if (!added) json.WriteStringValue(Text(property.OriginalValue));
                    json.WriteStringValue(Text(property.CurrentValue));
                }
                json.WriteEndArray();
            }
            foreach (var part in parts.GroupBy(p => p.Part, p => p.What))
            {
                json.WriteStartArray(part.Key);
                json.WriteStringValue(string.Join(", ", part));
                json.WriteEndArray();
            }
            json.WriteEndObject();
        }
        return System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    static string? Text(object? value)
    {
        var text = value switch
        {
            null => null,
            DateTime time => time.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
            _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture),
        };
        return text?.Length > LongestValue ? text[..LongestValue] + "…" : text;
    }
}
