namespace Platform.Kernel.Plugins;

/// <summary>What came of trying a connection's settings without keeping them.</summary>
/// <param name="Works">Whether the plugin opened with them and, where it can check, its partner took them.</param>
/// <param name="HasCheck">Whether the plugin can ask its partner; without it only opening was tried.</param>
/// <param name="Code">What went wrong; null when nothing did.</param>
/// <param name="Words">The partner's own words, secrets taken out; null when there are none.</param>
/// <param name="Partner">What the partner said of itself; null when it said nothing.</param>
/// <param name="Milliseconds">How long it took.</param>
public sealed record ConnectionTrial(bool Works, bool HasCheck, string? Code, string? Words, string? Partner, long Milliseconds);
