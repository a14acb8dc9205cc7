namespace Platform.Kernel.Plugins;

/// <summary>How far a plugin package or a connection is: UPLOADED, VERIFIED, LOADED, ACTIVE, and so on, in this order.</summary>
public enum PluginStanding
{
    /// <summary>Its folder was found; nothing is checked yet.</summary>
    Uploaded,

    /// <summary>Manifest, names, files and versions were checked; no code of it has run.</summary>
    Verified,

    /// <summary>Its code is in memory; it serves no connection.</summary>
    Loaded,

    /// <summary>It serves calls.</summary>
    Active,

    /// <summary>Stopped for now, by an operator or by the circuit breaker; the code says which.</summary>
    Suspended,

    /// <summary>Takes no new calls and finishes the running ones.</summary>
    Draining,

    /// <summary>Gone from memory.</summary>
    Unloaded,

    /// <summary>Cannot be used; the code and the reason say why. The host is not harmed.</summary>
    Faulted,
}
