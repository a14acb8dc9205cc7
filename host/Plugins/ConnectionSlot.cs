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

    public CallMeter Meter { get; } = new();

    public PluginConnection Settings { get; set; } = settings;

    public OpenConnection? Current => current;

    /// <summary>Why nothing serves it, or why what serves it still has the settings of before; null when all is as it should be.</summary>
    public PluginRefusal? Fault { get; private set; }

    /// <summary>Its new settings were refused and what serves it goes on with the old ones; null when that is over.</summary>
    public void Keep(PluginRefusal? why) => Fault = why;

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
            : suspended ? (PluginStanding.Suspended, Settings.Enabled ? "BY_OPERATOR" : Settings.OffBecause, null)
            : open.Guard.IsBroken ? (PluginStanding.Suspended, "BREAKER_OPEN", "Too many calls failed; it tries again by itself.")
            : (PluginStanding.Active, Fault is null ? null : "OLD_SETTINGS_SERVE", Fault is null ? null : $"{Fault.Code}: {Fault.Reason}");
        return new ConnectionReport(Code, Settings.PluginId, open?.Plugin.Manifest.Version, standing, code, reason, open?.RunningCalls ?? 0)
        {
            Health = Meter.Read(
                open?.Guard.State ?? BreakerState.Closed, open?.RunningCalls ?? 0,
                words => open is null ? "" : SecretMembers.Clean(words, open.Plugin.Manifest, open.Configuration)),
            Revision = Settings.Revision,
        };
    }
}
