using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Platform.Customers.Visits;

/// <summary>Runs <see cref="VisitPlanner"/> again and again, on every instance. Does nothing while the module is off.</summary>
internal sealed partial class VisitPlanningJob(Module module, IServiceProvider services) : BackgroundService
{
    readonly ILogger _log = services.GetRequiredService<ILogger<VisitPlanningJob>>();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pause = services.GetRequiredService<IOptions<CustomersSettings>>().Value.VisitPoll;
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stoppingToken.IsCancellationRequested || !services.GetRequiredService<IModuleSwitch>().IsOn(module.Name)) continue;
            try { await services.GetRequiredService<VisitPlanner>().RunAsync(stoppingToken); }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { }
            catch (Exception e) { Stumbled(_log, e); }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Planning visits stumbled and goes on.")]
    static partial void Stumbled(ILogger log, Exception e);
}
