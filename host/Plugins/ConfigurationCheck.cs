using System.Text.Json;
using NJsonSchema;
using Platform.Sdk;

namespace Platform.Host.Plugins;

/// <summary>Holds a connection's configuration against the manifest's schema.</summary>
internal static class ConfigurationCheck
{
    private const string EmptyObjectOnly = """{"type":"object","additionalProperties":false}""";

    /// <returns>What is wrong, as <c>path: code</c>, never with the value; empty when nothing is.</returns>
    public static async Task<IReadOnlyList<string>> Check(PluginManifest manifest, string configuration)
    {
        try
        {
            using var parsed = JsonDocument.Parse(configuration);
            if (parsed.RootElement.ValueKind != JsonValueKind.Object) return ["#: NotAnObject"];
        }
        catch (JsonException)
        {
            return ["#: NotJson"];
        }
        var schema = await Schema(manifest);
        return [.. schema.Validate(configuration).Select(error => $"{error.Path}: {error.Kind}").Distinct().Order(StringComparer.Ordinal)];
    }

    private static async Task<JsonSchema> Schema(PluginManifest manifest)
    {
        if (manifest.ConfigSchema is { } given && !StaysInside(given))
            throw new PluginRefusal("SCHEMA_INVALID", "configSchema refers to something outside itself.");
        try
        {
            return await JsonSchema.FromJsonAsync(manifest.ConfigSchema?.GetRawText() ?? EmptyObjectOnly);
        }
        // The library throws whatever its parser does; a schema is the plugin's text and may be anything.
        catch (Exception)
        {
            throw new PluginRefusal("SCHEMA_INVALID", "configSchema is not a JSON Schema.");
        }
    }

    // A reference to a file or an address would make the host read it.
    private static bool StaysInside(JsonElement schema) => schema.ValueKind switch
    {
        JsonValueKind.Array => schema.EnumerateArray().All(StaysInside),
        JsonValueKind.Object => schema.EnumerateObject().All(member =>
            member.Name == "$ref" && member.Value.ValueKind == JsonValueKind.String
                ? member.Value.GetString()!.StartsWith('#')
                : StaysInside(member.Value)),
        _ => true,
    };
}
