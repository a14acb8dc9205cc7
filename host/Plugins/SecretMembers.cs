using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.Sdk;

namespace Platform.Host.Plugins;

/// <summary>Which members of a configuration are secret, as the manifest's schema marks them.</summary>
internal static class SecretMembers
{
    private const int Shortest = 4;

    /// <summary>Paths by dots, in the order of the schema. Secrets stand in objects, not in arrays.</summary>
    public static IReadOnlyList<string> Of(PluginManifest? manifest)
    {
        var found = new List<string>();
        if (manifest?.ConfigSchema is { ValueKind: JsonValueKind.Object } schema) Look(schema, "", found);
        return found;
    }

    /// <summary>The text without the secrets of a configuration, should the partner have repeated one.</summary>
    public static string Clean(string text, PluginManifest? manifest, string configuration)
    {
        if (Parse(configuration) is not { } given) return text;
        foreach (var path in Of(manifest))
            if (At(given, path) is { Length: >= Shortest } secret) text = text.Replace(secret, "•••", StringComparison.Ordinal);
        return text;
    }

    private static void Look(JsonElement schema, string before, List<string> found)
    {
        if (!schema.TryGetProperty("properties", out var properties) || properties.ValueKind != JsonValueKind.Object) return;
        foreach (var member in properties.EnumerateObject().Where(member => member.Value.ValueKind == JsonValueKind.Object))
        {
            var path = before + member.Name;
            if (IsSecret(member.Value)) found.Add(path);
            else Look(member.Value, path + ".", found);
        }
    }

    private static bool IsSecret(JsonElement schema) =>
        (schema.TryGetProperty("x-ui", out var hint) && hint.ValueKind == JsonValueKind.Object && hint.TryGetProperty("secret", out var secret) && secret.ValueKind == JsonValueKind.True)
        || (schema.TryGetProperty("writeOnly", out var writeOnly) && writeOnly.ValueKind == JsonValueKind.True)
        || (schema.TryGetProperty("format", out var format) && format.ValueKind == JsonValueKind.String && format.ValueEquals("password"));

    private static JsonObject? Parse(string configuration)
    {
        try
        {
            return JsonNode.Parse(configuration) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? At(JsonNode from, string path)
    {
        var at = path.Split('.').Aggregate((JsonNode?)from, (node, name) => (node as JsonObject)?[name]);
        return at?.GetValueKind() == JsonValueKind.String ? at.GetValue<string>() : null;
    }
}
