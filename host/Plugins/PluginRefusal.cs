namespace Platform.Host.Plugins;

/// <summary>Why a package or a connection is not used. Shown to administrators: holds no secrets and no text of the plugin's.</summary>
internal sealed class PluginRefusal(string code, string reason) : Exception($"{code}: {reason}")
{
    public string Code { get; } = code;

    public string Reason { get; } = reason;
}
