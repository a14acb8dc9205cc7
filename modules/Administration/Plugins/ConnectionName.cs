namespace Platform.Administration.Plugins;

/// <summary>What people call a connection.</summary>
/// <param name="Code">The code that documents carry.</param>
/// <param name="Name">Its name, in the caller's language where the plugin has one.</param>
internal sealed record ConnectionName(string Code, string Name);

/// <summary>Shows it.</summary>
internal sealed class ConnectionNameType : ObjectType<ConnectionName>
{
    public ConnectionNameType() => ShowsAll();
}
