using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Plugins;
using Platform.Kernel.Security;

namespace Platform.Administration.Plugins;

/// <summary>What several orders about plugins share.</summary>
internal sealed class PluginDesk(AdministrationDb db, IPluginDirectory directory, IConnectionSource connections, FieldCipher cipher)
{
    const int TokenBytes = 40;

    /// <summary>A new secret part of a webhook address, protected.</summary>
    public string FreshToken() => cipher.Protect(RandomNumberGenerator.GetHexString(TokenBytes, lowercase: true))!;

    /// <summary>The stored settings of a connection at the version that the client saw.</summary>
    public async Task<PluginConnectionSettings> TakeAsync(string code, long expected, CancellationToken ct)
    {
        var settings = await db.Set<PluginConnectionSettings>().FirstOrDefaultAsync(s => s.Code == code, ct);
        if (settings is null)
        {
            var other = (await connections.List(ct)).FirstOrDefault(c => c.Code == code);
            throw new Refused(other is null ? CommonErrors.NotFound : PluginErrors.InConfiguration, "code", ("what", "PluginConnection"));
        }
        if (settings.Version != expected) throw await Conflicts.Refusal(db, settings, expected, ct);
        return settings;
    }

    /// <summary>Puts a checked configuration into the settings.</summary>
    public async Task ConfigureAsync(PluginConnectionSettings settings, JsonElement given)
    {
        if (given.ValueKind != JsonValueKind.Object) throw new Refused(CommonErrors.InvalidFormat, "configuration", ("expected", "{ … }"));
        if (given.GetRawText().Length > ConfigurationFaults.LargestConfiguration) throw new Refused(CommonErrors.TooLong, "configuration", ("max", ConfigurationFaults.LargestConfiguration));
        var before = settings.Secrets.Length == 0 ? new Dictionary<string, string>() : ConfigurationParts.Stored(settings, cipher).Secrets;
        var parts = ConfigurationParts.Given(given, directory.SecretPaths(settings.PluginId), before);
        await parts.CheckAsync(settings.PluginId, directory);
        settings.Configure(parts.Plain.ToJsonString(), parts.Seal(cipher));
        settings.Changed();
    }

    /// <summary>Switches a subject whose order stands at the version that the client saw.</summary>
    public async Task<PluginSwitch> SwitchAsync(string subject, bool enabled, long? expected, CancellationToken ct)
    {
        var order = await OrderAsync(subject, expected, ct);
        if (order.Enabled != enabled || order.Version == 0) order.Set(enabled);
        return order;
    }

    /// <summary>The order about a subject, at the version that the client saw; made when there was none.</summary>
    public async Task<PluginSwitch> OrderAsync(string subject, long? expected, CancellationToken ct)
    {
        var order = await db.Set<PluginSwitch>().FirstOrDefaultAsync(s => s.Subject == subject, ct);
        await db.RequireVersion(order, expected, ct);
        if (order is null) db.Add(order = PluginSwitch.About(subject));
        return order;
    }
}
