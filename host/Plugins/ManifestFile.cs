using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Platform.Sdk;

namespace Platform.Host.Plugins;

/// <summary>
/// Reads plugin.json and checks its forms. What it names in the file system is <see cref="PackageInspection"/>'s to check.
/// </summary>
internal static partial class ManifestFile
{
    private const int LargestBytes = 262_144;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowDuplicateProperties = false,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    public static async Task<PluginManifest> Read(string file, CancellationToken cancellation)
    {
        if (!File.Exists(file)) throw new PluginRefusal("MANIFEST_MISSING", "There is no plugin.json.");
        if (new FileInfo(file).Length > LargestBytes) throw Invalid("plugin.json is larger than 256 KiB.");
        PluginManifest? manifest;
        try
        {
            await using var content = File.OpenRead(file);
            manifest = await JsonSerializer.DeserializeAsync<PluginManifest>(content, Options, cancellation);
        }
        catch (JsonException wrong)
        {
            throw Invalid($"plugin.json cannot be read at {wrong.Path ?? "$"}, line {wrong.LineNumber + 1}.");
        }
        Check(manifest ?? throw Invalid("plugin.json is empty."));
        return manifest;
    }

    private static void Check(PluginManifest manifest)
    {
        Demand(IdForm().IsMatch(manifest.Id) && manifest.Id.Length <= 100, "id is not a reverse-DNS name such as com.example.courier.");
        Demand(manifest.Name.Length is > 0 and <= 100, "name has 1 to 100 characters.");
        Demand(manifest.Author is null or { Length: > 0 and <= 100 }, "author has 1 to 100 characters.");
        Demand(manifest.Names.Values.All(name => name is { Length: > 0 and <= 100 }), "a name in names has 1 to 100 characters.");
        Demand(VersionForm().IsMatch(manifest.Version) && Version.TryParse(manifest.Version, out _), "version is not major.minor.patch.");
        Demand(manifest.Ports.Count > 0, "ports names no port.");
        var range = VersionRange.Parse(manifest.Sdk);
        Demand(range is not null, "sdk is not an interval such as [1.0,2.0).");
        if (!range!.Contains(SdkPorts.Version))
            throw new PluginRefusal("SDK_RANGE", $"It runs with SDK {manifest.Sdk}; this host has {SdkPorts.Version}.");
        foreach (var port in manifest.Ports)
            if (!SdkPorts.Ports.ContainsKey(port))
                throw new PluginRefusal("PORT_UNKNOWN", "ports names a port that this SDK does not have.");
        foreach (var capability in manifest.Capabilities)
            if (!SdkPorts.Capabilities.ContainsKey(capability))
                throw new PluginRefusal("CAPABILITY_UNKNOWN", "capabilities names one that this SDK does not have.");
        Demand(manifest.Limits is { ConcurrentCalls: >= 1 and <= 64, SecondsPerCall: >= 1 and <= 120 }, "limits are out of range.");
        Demand(
            manifest.EgressHosts.All(host => Uri.CheckHostName(host) != UriHostNameType.Unknown),
            "egressHosts holds something that is not a host name.");
        Demand(
            manifest.Ports.Contains("webhook") == manifest.Webhook is not null,
            "webhook stands with the port of that name and not without it.");
        Demand(manifest.Webhook is null or { MaxBodyBytes: >= 1 and <= 1_048_576, Kinds.Count: > 0 }, "webhook has no kinds, or a limit out of range.");
        Demand(manifest.Webhook?.Kinds.All(kind => KindForm().IsMatch(kind)) ?? true, "webhook has a malformed kind.");
    }

    private static void Demand(bool holds, string otherwise)
    {
        if (!holds) throw Invalid(otherwise);
    }

    private static PluginRefusal Invalid(string reason) => new("MANIFEST_INVALID", reason);

    [GeneratedRegex(@"^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+\z", RegexOptions.CultureInvariant)]
    private static partial Regex IdForm();

    [GeneratedRegex(@"^(0|[1-9][0-9]{0,4})(\.(0|[1-9][0-9]{0,4})){2}\z", RegexOptions.CultureInvariant)]
    private static partial Regex VersionForm();

    [GeneratedRegex(@"^[a-z0-9-]{1,40}\z", RegexOptions.CultureInvariant)]
    private static partial Regex KindForm();
}
