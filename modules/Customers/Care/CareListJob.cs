using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Platform.Customers.Care;

/// <summary>Runs <see cref="CareListPlanner"/> again and again, on every instance. Does nothing while the module is off.</summary>
internal sealed partial class CareListJob(Module module, IServiceProvider services) : BackgroundService
{
    readonly ILogger _log = services.GetRequiredService<ILogger<CareListJob>>();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pause = services.GetRequiredService<IOptions<CustomersSettings>>().Value.CareListPoll;
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stoppingToken.IsCancellationRequested || !services.GetRequiredService<IModuleSwitch>().IsOn(module.Name)) continue;
            try { await services.GetRequiredService<CareListPlanner>().RunAsync(stoppingToken); }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { }
            catch (Exception e) { Stumbled(_log, e); }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Making lists of care stumbled and goes on.")]
    static partial void Stumbled(ILogger log, Exception e);
}
