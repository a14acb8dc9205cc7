namespace Platform.Kernel.Plugins;

/// <summary>Where a connection's settings stand.</summary>
public enum ConnectionOrigin
{
    /// <summary>In the database: an administrator made it, and it can be changed while the program runs.</summary>
    Stored,

    /// <summary>In the configuration of the program (a file, the environment): it can only be switched off here.</summary>
    Configuration,

    /// <summary>Nowhere: the program brings it for its own plugins. A stored connection of the same code takes its place.</summary>
    BuiltIn,
}
