using Platform.Contracts.Administration;

namespace Platform.Administration.Plugins;

/// <summary>What administrators ordered about a plugin, a connection or a package while the program runs; every instance follows it.</summary>
internal sealed class PluginSwitch : Aggregate
{
    /// <summary>The order to look for packages not seen before.</summary>
    public const string NewPackages = "packages";

    PluginSwitch() { }

    /// <summary>What it is about: <c>plugin:</c> and the plugin's id, <c>connection:</c> and the code, <c>package:</c> and the folder, or <c>packages</c> for all new ones.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>False while it is switched off.</summary>
    public bool Enabled { get; private set; } = true;

    /// <summary>How often the package was ordered to be loaded again.</summary>
    public int Reloads { get; private set; }

    public static string Plugin(string id) => "plugin:" + id;

    public static string Connection(string code) => "connection:" + code;

    public static string Package(string folder) => "package:" + folder;

    public static PluginSwitch About(string subject) => new() { Subject = subject };

    public void Set(bool enabled)
    {
        Enabled = enabled;
        Ordered();
    }

    public void Reload()
    {
        Reloads++;
        Ordered();
    }

    void Ordered()
    {
        Touch();
        Record(() => new PluginSwitched(Subject, Enabled));
    }
}

/// <summary>What the schema shows of an order.</summary>
internal sealed class PluginSwitchType : ObjectType<PluginSwitch>
{
    public PluginSwitchType()
    {
        Shows(s => s.Id);
        Shows(s => s.Subject);
        Shows(s => s.Enabled);
        Shows(s => s.Reloads);
        Shows(s => s.Version);
        Shows(s => s.UpdatedAt);
        Shows(s => s.UpdatedBy).AsId("Account");
        ShowsHistory(PluginPermissions.Read);
        DefaultOrder(s => s.Subject);
    }
}
