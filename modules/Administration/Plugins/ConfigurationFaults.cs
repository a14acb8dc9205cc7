using Platform.Kernel.Plugins;

namespace Platform.Administration.Plugins;

/// <summary>Turns what a JSON Schema finds into the program's own coded errors.</summary>
internal static class ConfigurationFaults
{
    public const int LargestConfiguration = 32_768;

    public static void Add(Reasons reasons, ConfigurationProblem problem, string pluginId)
    {
        var field = problem.Path.Length == 0 ? "configuration" : "configuration." + problem.Path;
        var limit = problem.Limit ?? "";
        reasons.AddIf(true, Code(problem.Kind), field, problem.Kind switch
        {
            "PropertyRequired" or "NoAdditionalPropertiesAllowed" => [],
            "StringTooShort" or "NumberTooSmall" or "TooFewItems" => [("min", limit)],
            "StringTooLong" or "NumberTooBig" or "TooManyItems" => [("max", limit)],
            "PatternMismatch" => [("expected", limit)],
            "NotInEnumeration" => [("allowed", limit)],
            "PluginMissing" => [("plugin", pluginId)],
            "NotAnObject" or "NotJson" => [("expected", "{ … }")],
            _ when problem.Kind.EndsWith("Expected", StringComparison.Ordinal) => [("expected", problem.Kind[..^"Expected".Length].ToLowerInvariant())],
            _ => [("rule", problem.Kind)],
        });
    }

    static ErrorCode Code(string kind) => kind switch
    {
        "PropertyRequired" => CommonErrors.Required,
        "NoAdditionalPropertiesAllowed" => PluginErrors.UnknownField,
        "StringTooShort" => PluginErrors.TooShort,
        "StringTooLong" => CommonErrors.TooLong,
        "NumberTooSmall" => PluginErrors.TooSmall,
        "NumberTooBig" => PluginErrors.TooBig,
        "TooFewItems" => PluginErrors.TooFew,
        "TooManyItems" => CommonErrors.TooMany,
        "PatternMismatch" or "NotAnObject" or "NotJson" => CommonErrors.InvalidFormat,
        "EmailExpected" or "UriExpected" or "DateExpected" or "DateTimeExpected" or "IpV4Expected" or "HostnameExpected" => CommonErrors.InvalidFormat,
        "NotInEnumeration" => PluginErrors.NotAllowed,
        "PluginMissing" => PluginErrors.UnknownPlugin,
        _ => kind.EndsWith("Expected", StringComparison.Ordinal) ? PluginErrors.WrongType : PluginErrors.Unmet,
    };
}
