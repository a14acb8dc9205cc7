using System.Buffers.Text;
using System.Text.Json;
using Platform.Kernel.Graph;

namespace Platform.Kernel.Timeline;

/// <summary>Where an entry stands among all modules' entries: by time, causes before effects, then by module and event.</summary>
internal sealed record TimelinePosition(DateTime At, int Depth, string Module, long EventId) : IComparable<TimelinePosition>
{
    public int CompareTo(TimelinePosition? other)
    {
        if (other is null) return 1;
        if (At.CompareTo(other.At) is not 0 and var at) return at;
        if (Depth.CompareTo(other.Depth) is not 0 and var depth) return depth;
        return string.CompareOrdinal(Module, other.Module) is not 0 and var module ? module : EventId.CompareTo(other.EventId);
    }

    /// <summary>The event id in this module's table after which entries of the same time and depth follow.</summary>
    public long EventIdFor(string module) => string.CompareOrdinal(module, Module) switch { < 0 => long.MaxValue, 0 => EventId, _ => 0 };

    public string Encode() => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(new object[] { At.Ticks, Depth, Module, EventId }));

    public static TimelinePosition Decode(string cursor)
    {
        try
        {
            if (JsonSerializer.Deserialize<JsonElement[]>(Base64Url.DecodeFromChars(cursor)) is [var at, var depth, var module, var id])
                return new TimelinePosition(new DateTime(at.GetInt64(), DateTimeKind.Utc), depth.GetInt32(), module.GetString()!, id.GetInt64());
        }
        catch (Exception e) when (e is FormatException or JsonException or InvalidOperationException or ArgumentException) { }
        throw new Refused(GraphErrors.CursorInvalid);
    }
}
