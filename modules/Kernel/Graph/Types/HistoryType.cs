using System.Text.Json;
using Platform.Kernel.Data;

namespace Platform.Kernel.Graph;

/// <summary>What the schema shows of a change to an object.</summary>
internal sealed class HistoryType : ObjectType<AuditRow>
{
    public HistoryType()
    {
        (Name, Description) = ("HistoryEntry", "One change to an object: who, when, by which use case, and what was before and after.");
        Shows(a => a.Id);
        Shows(a => a.At);
        Shows(a => a.Actor);
        Shows(a => a.ActorId).AsId("Account");
        Shows(a => a.Action);
        Shows(a => a.SubjectVersion).As("version").NotSortable();
        Shows(a => a.Reason).NotFilterable().NotSortable();
        Shows("changes", HistoryChange.Of).NotNull().Reads(nameof(AuditRow.Changes)).Described("The fields that changed, in the order in which they are stored; empty when only a part of the object changed.");
        DefaultOrder(a => a.At, descending: true);
    }
}

/// <summary>One field of an object before and after a change.</summary>
/// <param name="Field">Name of the stored field in camel case.</param>
/// <param name="Before">Text before; null when the object is new, when there was nothing, or when the field is protected. Long values are cut short.</param>
/// <param name="After">Text after; null when there is nothing, or when the field is protected.</param>
/// <param name="IsProtected">Whether the value is personal or secret, so that only the change itself was recorded.</param>
internal sealed record HistoryChange(string Field, string? Before, string? After, bool IsProtected)
{
    public static IReadOnlyList<HistoryChange> Of(AuditRow row)
    {
        using var json = JsonDocument.Parse(row.Changes);
        return [.. json.RootElement.EnumerateObject().Where(p => p.Value.ValueKind == JsonValueKind.Array && p.Value.EnumerateArray().All(v => v.ValueKind is JsonValueKind.String or JsonValueKind.Null)).Select(Change)];
    }

    static HistoryChange Change(JsonProperty property)
    {
        string?[] values = [.. property.Value.EnumerateArray().Select(v => v.GetString())];
        var name = Names.Camel(property.Name);
        return values switch
        {
            ["*"] => new(name, null, null, true),
            [var after] => new(name, null, after, false),
            [var before, var after] => new(name, before, after, false),
            _ => new(name, null, null, false),
        };
    }
}

/// <summary>What the schema shows of a changed field.</summary>
internal sealed class HistoryChangeType : ObjectType<HistoryChange>
{
    public HistoryChangeType() => ShowsAll();
}
