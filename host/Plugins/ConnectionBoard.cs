using System.Collections.Concurrent;
using Platform.Kernel.Plugins;

namespace Platform.Host.Plugins;

/// <summary>The connections, and what serves each.</summary>
internal sealed class ConnectionBoard(
    ConnectionOpener opener, PluginSettings settings, TimeProvider clock, ILogger<ConnectionBoard> log)
    : IPorts
{
    private readonly ConcurrentDictionary<string, ConnectionSlot> slots = new(StringComparer.Ordinal);

    public IReadOnlyList<ConnectionReport> Reports =>
        [.. slots.Values.OrderBy(slot => slot.Code, StringComparer.Ordinal).Select(slot => slot.Report())];

    public ConnectionSlot? Slot(string connection) => slots.GetValueOrDefault(connection);

    public TPort? Find<TPort>(string connection) where TPort : class =>
        Slot(connection) is { IsServing: true } slot && slot.Current?.Find(typeof(TPort)) is not null ? GuardedPort.For<TPort>(slot) : null;

    public IReadOnlyList<string> Connections<TPort>() where TPort : class =>
        [.. slots.Values.Where(slot => slot.IsServing && slot.Current?.Find(typeof(TPort)) is not null)
            .Select(slot => slot.Code).Order(StringComparer.Ordinal)];

    /// <summary>
    /// Makes the board as the list says. A connection whose new configuration is refused goes on with the old one, and the log says so.
    /// </summary>
    public async Task Apply(IReadOnlyList<PluginConnection> wanted, Func<string, LoadedPlugin?> running)
    {
        foreach (var gone in slots.Keys.Except(wanted.Select(connection => connection.Code)).ToList())
            if (slots.TryRemove(gone, out var slot)) await Close(slot.Swap(null, null));
        foreach (var connection in wanted)
        {
            var slot = slots.GetOrAdd(connection.Code, _ => new ConnectionSlot(connection, clock, log));
            if (slot.Settings.Enabled != connection.Enabled) slot.IsSuspended = !connection.Enabled;
            var plugin = running(connection.PluginId);
            if (plugin is null) await Close(slot.Swap(null, new PluginRefusal("PLUGIN_MISSING", "No such plugin runs.")));
            else if (slot.Current is not { } open || open.Plugin != plugin || open.Configuration != connection.Configuration)
                await Open(slot, plugin, connection);
            else slot.Keep(null);
            slot.Settings = connection;
        }
    }

    /// <summary>
    /// Moves every connection that a plugin serves to another version of it, all or none, and opens those nothing serves where it can.
    /// </summary>
    /// <exception cref="PluginRefusal">One cannot be opened; all stay where they are.</exception>
    public async Task Move(string pluginId, LoadedPlugin next)
    {
        var opened = new List<(ConnectionSlot Slot, OpenConnection Open)>();
        try
        {
            foreach (var slot in Of(pluginId))
            {
                if (slot.Current is null) await Open(slot, next, slot.Settings);
                else opened.Add((slot, await opener.Open(next, slot.Settings)));
            }
        }
        catch (PluginRefusal)
        {
            foreach (var (_, open) in opened) await Close(open);
            throw;
        }
        await Task.WhenAll(opened.Select(pair => Close(pair.Slot.Swap(pair.Open, null))));
    }

    /// <summary>Takes a plugin away from its connections and waits for the calls under way.</summary>
    /// <returns>False when some still ran at the end of the time.</returns>
    public async Task<bool> Withdraw(string pluginId, PluginRefusal why)
    {
        var ended = await Task.WhenAll(Of(pluginId).Select(slot => Close(slot.Swap(null, why))));
        return ended.All(each => each);
    }

    private List<ConnectionSlot> Of(string pluginId) => [.. slots.Values.Where(slot => slot.Settings.PluginId == pluginId)];

    private async Task Open(ConnectionSlot slot, LoadedPlugin plugin, PluginConnection connection)
    {
        try
        {
            await Close(slot.Swap(await opener.Open(plugin, connection), null));
        }
        catch (PluginRefusal refusal)
        {
            log.LogError("Connection {Connection} is refused: {Code} {Reason}", connection.Code, refusal.Code, refusal.Reason);
            if (slot.Current is null) slot.Swap(null, refusal);
            else slot.Keep(refusal);
        }
    }

    private async Task<bool> Close(OpenConnection? open) =>
        open is null || await open.Close(TimeSpan.FromSeconds(settings.DrainSeconds), log);
}
