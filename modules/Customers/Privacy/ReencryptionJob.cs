using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Platform.Customers.Privacy;

/// <summary>
/// Runs <see cref="ReencryptFields"/> soon after the start, which is when a new key ring takes effect, and then hourly for what instances
/// with the old ring wrote meanwhile. Does nothing while the module is off. Several instances may do it side by side.
/// </summary>
internal sealed partial class ReencryptionJob(Module module, IServiceProvider services) : BackgroundService
{
    static readonly TimeSpan AfterStart = TimeSpan.FromSeconds(20), Between = TimeSpan.FromHours(1);

    readonly ILogger _log = services.GetRequiredService<ILogger<ReencryptionJob>>();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var pause = AfterStart; !stoppingToken.IsCancellationRequested; pause = Between)
        {
            await Task.Delay(pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stoppingToken.IsCancellationRequested || !services.GetRequiredService<IModuleSwitch>().IsOn(module.Name)) continue;
            try
            {
                var outcome = await services.GetRequiredService<ReencryptFields>().RunAsync(stoppingToken);
                if (outcome.Written > 0) Reencrypted(_log, outcome.Written);
                if (outcome.Unreadable > 0) Unreadable(_log, outcome.Unreadable);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { }
            catch (Exception e) { Stumbled(_log, e); }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Re-encrypted {Count} fields of Customers with the current key.")]
    static partial void Reencrypted(ILogger log, int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Count} encrypted fields of Customers cannot be read: their key is not in the ring, or they were changed.")]
    static partial void Unreadable(ILogger log, int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "Re-encrypting Customers stumbled and goes on in an hour.")]
    static partial void Stumbled(ILogger log, Exception e);
}
