using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Platform.Kernel.Events;

namespace Platform.Kernel;

/// <summary>Something that every instance looks at again and again. A round that fails is logged, and the next comes all the same.</summary>
/// <param name="services">Where what a round needs is found; the root, so a round makes a scope of its own.</param>
/// <param name="pause">From the end of a round to the next.</param>
/// <param name="first">From the start to the first round; null waits as between rounds.</param>
/// <param name="module">No round is made while this module is off; null: whatever is on.</param>
/// <param name="failure">How loud a round that failed is.</param>
public abstract partial class Poller(IServiceProvider services, TimeSpan pause, TimeSpan? first = null, Module? module = null, LogLevel failure = LogLevel.Error) : BackgroundService
{
    /// <summary>The program's own services.</summary>
    protected IServiceProvider Services => services;

    /// <summary>Where this class logs.</summary>
    protected ILogger Log => services.GetRequiredService<ILoggerFactory>().CreateLogger(GetType());

    /// <summary>Looks once.</summary>
    /// <param name="ct">Cancelled when the program ends; what a round throws then is not logged.</param>
    protected abstract Task RoundAsync(CancellationToken ct);

    /// <summary>Says that a round failed; with its exception unless a class must say it otherwise.</summary>
    /// <param name="e">What it threw.</param>
    protected virtual void Stumbled(Exception e) => Failed(Log, failure, GetType().Name, e);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield(); // the first round must not hold up the start
        for (var wait = first ?? pause; !stoppingToken.IsCancellationRequested; wait = pause)
        {
            await Task.Delay(wait, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stoppingToken.IsCancellationRequested) return;
            if (module is not null && !services.GetRequiredService<IModuleSwitch>().IsOn(module.Name)) continue;
            try { await RoundAsync(stoppingToken); }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { return; }
            catch (Exception e) { Stumbled(e); }
        }
    }

    [LoggerMessage(Message = "{What} stumbled and goes on.")]
    static partial void Failed(ILogger log, LogLevel level, string what, Exception e);
}
