using Platform.Contracts.Administration;

namespace Platform.Administration.Plugins;

/// <summary>The stored settings of one connection to a partner.</summary>
internal sealed class PluginConnectionSettings : Aggregate
{
    PluginConnectionSettings() { }

    /// <summary>The code that documents and addresses use; it never changes.</summary>
    public string Code { get; private set; } = "";

    /// <summary>The plugin's reverse-DNS id; it never changes.</summary>
    public string PluginId { get; private set; } = "";

    /// <summary>The configuration without its secrets, as JSON.</summary>
    public string Plain { get; private set; } = "{}";

    /// <summary>The secrets by their paths, as protected JSON.</summary>
    [Kernel.Security.Encrypted, Protected]
    public string Secrets { get; private set; } = "";

    /// <summary>The secret part of the addresses that the partner pushes to, protected.</summary>
    [Kernel.Security.Encrypted, Protected]
    public string WebhookToken { get; private set; } = "";

    public static PluginConnectionSettings Of(string code, string pluginId, string sealedToken)
    {
        var made = new PluginConnectionSettings { Code = code, PluginId = pluginId, WebhookToken = sealedToken };
        made.Changed();
        return made;
    }

    public void Configure(string plain, string sealedSecrets) => (Plain, Secrets) = (plain, sealedSecrets);

    public void Renew(string sealedToken) => WebhookToken = sealedToken;

    /// <summary>Tells every instance of the program to look.</summary>
    public void Changed()
    {
        Touch();
        Record(() => new PluginConnectionChanged(Code, PluginId));
    }
}

/// <summary>What the schema shows of stored settings.</summary>
internal sealed class PluginConnectionSettingsType : ObjectType<PluginConnectionSettings>
{
    public PluginConnectionSettingsType()
    {
        Shows(s => s.Id);
        Shows(s => s.Code);
        Shows(s => s.PluginId);
        Shows("configuration", s => System.Text.Json.JsonElement.Parse(s.Plain)).Reads(nameof(PluginConnectionSettings.Plain)).Described("The configuration as it was saved; secrets are not in it.");
        Shows(s => s.Version);
        Shows(s => s.CreatedAt);
        Shows(s => s.CreatedBy).AsId("Account");
        Shows(s => s.UpdatedAt);
        Shows(s => s.UpdatedBy).AsId("Account");
        ShowsHistory(PluginPermissions.Read);
        DefaultOrder(s => s.Code);
    }
}
