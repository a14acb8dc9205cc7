using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Platform.Kernel.Events;

/// <summary>How events are stored: camel case, enums by name, Chinese as it is.</summary>
public static class EventJson
{
    static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>The stored form.</summary>
    public static string Write(IEvent e) => JsonSerializer.Serialize(e, e.GetType(), Options);

    /// <summary>Reads a stored event.</summary>
    public static IEvent Read(string json, Type type) => (IEvent)JsonSerializer.Deserialize(json, type, Options)!;
}
