using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.Kernel.Plugins;
using Platform.Kernel.Security;

namespace Platform.Administration.Plugins;

/// <summary>A configuration in two parts: what everybody who may read it sees, and its secrets by path.</summary>
/// <param name="Plain">The configuration without its secrets.</param>
/// <param name="Secrets">Secrets by path, such as <c>account.password</c>.</param>
internal sealed record ConfigurationParts(JsonObject Plain, IReadOnlyDictionary<string, string> Secrets)
{
    const string Reference = "secret://";

    /// <summary>What is stored; a secret that cannot be read any more is left out, and the plugin's schema says what is missing.</summary>
    public static ConfigurationParts Stored(PluginConnectionSettings settings, FieldCipher cipher)
        => new(JsonNode.Parse(settings.Plain)!.AsObject(), cipher.Reveal(settings.Secrets) is { Length: > 0 } json ? JsonSerializer.Deserialize<Dictionary<string, string>>(json)! : []);

    /// <summary>Takes a client's configuration apart. A secret that is absent stays as it was, null takes it away, a text replaces it.</summary>
    public static ConfigurationParts Given(JsonElement given, IReadOnlyList<string> paths, IReadOnlyDictionary<string, string> before)
    {
        var plain = JsonNode.Parse(given.GetRawText())!.AsObject();
        var secrets = before.Where(s => paths.Contains(s.Key)).ToDictionary(s => s.Key, s => s.Value, StringComparer.Ordinal);
        foreach (var path in paths)
        {
            if (Holder(plain, path) is not var (holder, name) || !holder.TryGetPropertyValue(name, out var value)) continue;
            // What is no text stays where it is: the check names it.
            if (value is not null && value.GetValueKind() != JsonValueKind.String) continue;
            holder.Remove(name);
            if (value is null || value.GetValue<string>().Length == 0) secrets.Remove(path); else secrets[path] = value.GetValue<string>();
        }
        return new(plain, secrets);
    }

    /// <summary>A whole configuration, split for showing.</summary>
    public static ConfigurationParts Whole(string json, IReadOnlyList<string> paths)
    {
        try { return Given(JsonElement.Parse(json), paths, new Dictionary<string, string>()); }
        catch (Exception e) when (e is JsonException or InvalidOperationException) { return new(new JsonObject(), new Dictionary<string, string>()); } // a file's text may be anything
    }

    /// <summary>As the plugin gets it.</summary>
    public string Json()
    {
        var whole = Plain.DeepClone().AsObject();
        foreach (var (path, secret) in Secrets)
        {
            var (at, names) = (whole, path.Split('.'));
            foreach (var name in names[..^1]) at = at[name] as JsonObject ?? (JsonObject)(at[name] = new JsonObject());
            at[names[^1]] = secret;
        }
        return whole.ToJsonString();
    }

    /// <summary>The secrets as they are stored.</summary>
    public string Seal(FieldCipher cipher) => Secrets.Count == 0 ? "" : cipher.Protect(JsonSerializer.Serialize(Secrets))!;

    /// <summary>Holds it against the plugin's schema; each fault names its field.</summary>
    public async Task CheckAsync(string pluginId, IPluginDirectory directory)
    {
        var reasons = new Reasons();
        foreach (var (path, secret) in Secrets) reasons.AddIf(secret.StartsWith(Reference, StringComparison.Ordinal), PluginErrors.SecretReference, "configuration." + path);
        foreach (var problem in await directory.CheckConfiguration(pluginId, Json())) ConfigurationFaults.Add(reasons, problem, pluginId);
        reasons.ThrowIfAny();
    }

    static (JsonObject Holder, string Name)? Holder(JsonObject from, string path)
    {
        var names = path.Split('.');
        JsonObject? at = from;
        foreach (var name in names[..^1]) at = at?[name] as JsonObject;
        return at is null ? null : (at, names[^1]);
    }
}
