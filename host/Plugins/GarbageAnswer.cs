namespace Platform.Host.Plugins;

/// <summary>A plugin's answer does not keep what its type promises.</summary>
internal sealed class GarbageAnswer(string what) : Exception(what);
