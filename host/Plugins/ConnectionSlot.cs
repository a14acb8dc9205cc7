using Platform.Kernel.Plugins;

namespace Platform.Host.Plugins;

/// <summary>A connection's place: what serves it may change under a caller's hands without the caller noticing.</summary>
internal sealed class ConnectionSlot(PluginConnection settings, TimeProvider clock, ILogger log)
{
    private volatile OpenConnection? current;
    private volatile bool suspended = !settings.Enabled;

    public string Code { get; } = settings.Code;

    public TimeProvider Clock { get; } = clock;

    public ILogger Log { get; } = log;

    public PluginConnection Settings { get; set; } = settings;

    public OpenConnection? Current => current;

    /// <summary>Why nothing serves it; null when something does.</summary>
    public PluginRefusal? Fault { get; private set; }

    public bool IsSuspended { get => suspended; set => suspended = value; }

    public bool IsServing => current is not null && !suspended;

    /// <summary>Lets a call in; null when nothing serves the connection now. Whoever gets in must leave.</summary>
    public OpenConnection? Enter()
    {
        // A swap may close what was read here a moment ago: then there is a newer one to read.
        while (!suspended && current is { } open)
        {
            if (open.TryEnter()) return open;
            if (ReferenceEquals(open, current)) return null;
        }
        return null;
    }

    /// <summary>Puts another in the place of the current one.</summary>
    /// <returns>The one that served so far, for the caller to close.</returns>
    public OpenConnection? Swap(OpenConnection? next, PluginRefusal? fault)
    {
        Fault = fault;
        return Interlocked.Exchange(ref current, next);
    }

    public ConnectionReport Report()
    {
        var open = current;
        var (standing, code, reason) = open is null ? (PluginStanding.Faulted, Fault?.Code ?? "NOT_OPEN", Fault?.Reason)
            : suspended ? (PluginStanding.Suspended, "BY_OPERATOR", null)
            : open.Guard.IsBroken ? (PluginStanding.Suspended, "BREAKER_OPEN", "Too many calls failed; it tries again by itself.")
            : (PluginStanding.Active, (string?)null, (string?)null);
        return new ConnectionReport(Code, Settings.PluginId, open?.Plugin.Manifest.Version, standing, code, reason, open?.RunningCalls ?? 0);
    }
}
