using System.Globalization;
using System.Text.Json.Nodes;
using Platform.Kernel.Plugins;

namespace Platform.Host.Plugins;

/// <summary>
/// Connections from the section <c>Plugins:Connections</c>, by code: <c>{"own-delivery": {"Plugin", "Config", "Token", "Enabled"}}</c>.
/// Config is a section,
/// whose values become numbers and booleans where they look like them, or one JSON text where that matters. The two plugins of the
/// house are
/// there without being named, with a generated webhook secret where none is configured; every connection gets a generated token where
/// it has none. A text <c>secret://NAME</c> stands for <c>Secrets:NAME</c> of the configuration.
/// </summary>
internal sealed class ConfiguredConnections(
    IConfiguration configuration, PluginSettings settings, GeneratedSecrets secrets)
    : IConnectionSource
{
    private const string Reference = "secret://";

    private static readonly (string Code, string Plugin)[] House = 
        [("own-delivery", "platform.own-delivery"), ("ledger-escrow", "platform.ledger-escrow")];

    public Task<IReadOnlyList<PluginConnection>> List(CancellationToken cancellation)
    {
        var named = configuration.GetSection("Plugins:Connections").GetChildren()
            .Select(section => Read(section.Key, section["Plugin"] ?? HousePlugin(section.Key), section, ConnectionOrigin.Configuration))
            .ToList();
        if (settings.DefaultConnections)
        {
            var unnamed = House.Where(own => !named.Exists(connection => connection.Code == own.Code)).ToList();
            named.AddRange(unnamed.Select(own => Read(own.Code, own.Plugin, configuration.GetSection($"Plugins:Connections:{own.Code}"), ConnectionOrigin.BuiltIn)));
        }
        return Task.FromResult<IReadOnlyList<PluginConnection>>(named);
    }

    private static string HousePlugin(string code) => House.FirstOrDefault(own => own.Code == code).Plugin ?? "";

    private PluginConnection Read(string code, string plugin, IConfigurationSection section, ConnectionOrigin origin)
    {
        var config = section.GetSection("Config");
        var json = config.Value is { Length: > 0 } text ? text : (Typed(config) ?? new JsonObject()).ToJsonString();
        if (json.Contains(Reference, StringComparison.Ordinal) && JsonNode.Parse(json) is JsonObject whole)
        {
            Resolve(whole);
            json = whole.ToJsonString();
        }
        if (Array.Exists(House, own => own.Plugin == plugin) && JsonNode.Parse(json) is JsonObject given && given["webhookSecret"] is null)
        {
            given["webhookSecret"] = secrets.Named($"{code}.webhookSecret");
            json = given.ToJsonString();
        }
        return new PluginConnection
        {
            Code = code,
            PluginId = plugin,
            Configuration = json,
            WebhookToken = section["Token"] ?? secrets.Named($"{code}.token"),
            Enabled = section.GetValue("Enabled", true),
            Origin = origin,
        };
    }

    // One that is not there stays as it is: the partner refuses it, and an administrator sees which.
    private void Resolve(JsonObject given)
    {
        foreach (var (name, value) in given.ToList())
            if (value is JsonObject inner) Resolve(inner);
            else if (value?.GetValueKind() == System.Text.Json.JsonValueKind.String && value.GetValue<string>() is var text && text.StartsWith(Reference, StringComparison.Ordinal)
                && configuration["Secrets:" + text[Reference.Length..]] is { } secret) given[name] = secret;
    }

    private static JsonNode? Typed(IConfigurationSection section)
    {
        var children = section.GetChildren().ToList();
        if (children.Count == 0) return section.Value is { } value ? Scalar(value) : null;
        if (children.TrueForAll(child => int.TryParse(child.Key, NumberStyles.None, CultureInfo.InvariantCulture, out _)))
            return new JsonArray([.. children.Select(Typed)]);
        return new JsonObject(children.Select(child => KeyValuePair.Create(child.Key, Typed(child))));
    }

    private static JsonNode Scalar(string value) =>
        bool.TryParse(value, out var truth) ? JsonValue.Create(truth)
        : long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number.ToString(CultureInfo.InvariantCulture) == value ? JsonValue.Create(number)
        : JsonValue.Create(value);
}
