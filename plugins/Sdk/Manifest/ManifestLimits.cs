namespace Platform.Sdk;

/// <summary>Limits a plugin asks for and the host holds it to.</summary>
public sealed record ManifestLimits
{
    /// <summary>Calls running at once per connection, 1 to 64. As many again wait; more are refused with PLUGIN_OVERLOADED.</summary>
    public int ConcurrentCalls { get; init; } = 8;

    /// <summary>Longest time one call may take, in seconds, 1 to 120. An earlier deadline of the call wins.</summary>
    public int SecondsPerCall { get; init; } = 20;
}
