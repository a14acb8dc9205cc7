using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Platform.Kernel.Plugins;
using Platform.Kernel.Security;

namespace Platform.Administration.Plugins;

/// <summary>
/// All connections as they shall be: those of the program's configuration, then those that administrators stored, less what was switched off. What stands in
/// the configuration wins over a stored one of the same code; what the program brings by itself gives way to it.
/// </summary>
internal sealed partial class StoredConnections(
    IDbContextFactory<AdministrationDb> contexts, FieldCipher cipher, [FromKeyedServices(IConnectionSource.OfConfiguration)] IConnectionSource configured, ILogger<StoredConnections> log) : IConnectionSource
{
    public async Task<IReadOnlyList<PluginConnection>> List(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await ListAsync(await db.Set<PluginConnectionSettings>().AsNoTracking().ToListAsync(cancellation), await db.Set<PluginSwitch>().AsNoTracking().ToListAsync(cancellation), cancellation);
    }

    public async Task<IReadOnlyList<PluginConnection>> ListAsync(IReadOnlyList<PluginConnectionSettings> stored, IReadOnlyList<PluginSwitch> switches, CancellationToken ct)
    {
        var given = await configured.List(ct);
        var fixedCodes = given.Where(c => c.Origin == ConnectionOrigin.Configuration).Select(c => c.Code).ToHashSet(StringComparer.Ordinal);
        var own = stored.Where(s => !fixedCodes.Contains(s.Code)).OrderBy(s => s.Code, StringComparer.Ordinal).Select(Open).ToList();
        var taken = own.Select(c => c.Code).ToHashSet(StringComparer.Ordinal);
        return [.. given.Where(c => !taken.Contains(c.Code)).Concat(own).Select(c => Switched(c, switches))];
    }

    static PluginConnection Switched(PluginConnection connection, IReadOnlyList<PluginSwitch> switches)
    {
        var (plugin, own) = (Find(PluginSwitch.Plugin(connection.PluginId)), Find(PluginSwitch.Connection(connection.Code)));
        return new PluginConnection
        {
            Code = connection.Code, PluginId = connection.PluginId, Configuration = connection.Configuration, WebhookToken = connection.WebhookToken, Origin = connection.Origin,
            Enabled = connection.Enabled && plugin?.Enabled != false && own?.Enabled != false,
            OffBecause = plugin?.Enabled == false ? PluginWords.PluginOff.Code : connection.Enabled ? PluginWords.ByOperator.Code : PluginWords.ByConfiguration.Code,
            Revision = (connection.Revision ?? 0) + (plugin?.Version ?? 0) + (own?.Version ?? 0),
        };

        PluginSwitch? Find(string subject) => switches.FirstOrDefault(s => s.Subject == subject);
    }

    PluginConnection Open(PluginConnectionSettings settings)
    {
        var (json, token) = (settings.Plain, (string?)null);
        try { (json, token) = (ConfigurationParts.Stored(settings, cipher).Json(), cipher.Reveal(settings.WebhookToken)); }
        catch (Exception e) when (e is CryptographicException or FormatException) { Locked(log, settings.Code, e); }
        return new PluginConnection { Code = settings.Code, PluginId = settings.PluginId, Configuration = json, WebhookToken = token, Origin = ConnectionOrigin.Stored, Revision = settings.Version };
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The secrets of connection {Connection} cannot be read: their key is not in the ring, or they were changed. It goes without them.")]
    static partial void Locked(ILogger log, string connection, Exception e);
}
