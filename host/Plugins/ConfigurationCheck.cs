using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using NJsonSchema;
using NJsonSchema.Validation;
using Platform.Kernel.Plugins;
using Platform.Sdk;

namespace Platform.Host.Plugins;

/// <summary>Holds a connection's configuration against the manifest's schema.</summary>
internal static partial class ConfigurationCheck
{
    private const string EmptyObjectOnly = """{"type":"object","additionalProperties":false}""";

    /// <returns>What is wrong, never with the value; empty when nothing is.</returns>
    public static async Task<IReadOnlyList<ConfigurationProblem>> Check(PluginManifest manifest, string configuration)
    {
        try
        {
            using var parsed = JsonDocument.Parse(configuration);
            if (parsed.RootElement.ValueKind != JsonValueKind.Object) return [new("", "NotAnObject")];
        }
        catch (JsonException)
        {
            return [new("", "NotJson")];
        }
        var schema = await Schema(manifest);
        return [.. schema.Validate(configuration).SelectMany(Leaves).Select(Problem).Distinct().OrderBy(problem => problem.Path, StringComparer.Ordinal)];
    }

    // A member with several schemas (anyOf) is one fault with the others inside it: the whole is what one can mend.
    private static IEnumerable<ValidationError> Leaves(ValidationError error) => error is ChildSchemaValidationError { Kind: ValidationErrorKind.ArrayItemNotValid } items
        ? items.Errors.Values.SelectMany(each => each).SelectMany(Leaves) : [error];

    private static ConfigurationProblem Problem(ValidationError error)
    {
        var path = Index().Replace((error.Path ?? "").TrimStart('#').TrimStart('/'), ".$1").Replace('/', '.').Trim('.');
        return new ConfigurationProblem(path, error.Kind.ToString(), Limit(error));
    }

    private static string? Limit(ValidationError error) => error.Kind switch
    {
        ValidationErrorKind.StringTooShort => Text(error.Schema.MinLength),
        ValidationErrorKind.StringTooLong => Text(error.Schema.MaxLength),
        ValidationErrorKind.NumberTooSmall => Text(error.Schema.Minimum ?? error.Schema.ExclusiveMinimum),
        ValidationErrorKind.NumberTooBig => Text(error.Schema.Maximum ?? error.Schema.ExclusiveMaximum),
        ValidationErrorKind.NumberNotMultipleOf => Text(error.Schema.MultipleOf),
        ValidationErrorKind.TooFewItems => Text((int?)error.Schema.MinItems),
        ValidationErrorKind.TooManyItems => Text((int?)error.Schema.MaxItems),
        ValidationErrorKind.PatternMismatch => error.Schema.Pattern,
        ValidationErrorKind.NotInEnumeration => string.Join(", ", error.Schema.Enumeration),
        _ => null,
    };

    private static string? Text<T>(T? limit) where T : struct, IFormattable => limit?.ToString(null, CultureInfo.InvariantCulture);

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

    [GeneratedRegex(@"\[([0-9]+)\]", RegexOptions.CultureInvariant)]
    private static partial Regex Index();
}
