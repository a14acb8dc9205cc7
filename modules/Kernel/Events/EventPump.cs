using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Platform.Kernel.Data;

namespace Platform.Kernel.Events;

/// <summary>How patiently events are delivered.</summary>
public sealed class PumpOptions
{
    /// <summary>False on an instance that only answers requests while others deliver.</summary>
    public bool Deliver { get; set; } = true;

    /// <summary>Deliveries claimed at a time.</summary>
    public int Batch { get; set; } = 50;

    /// <summary>How long a claim lasts before another instance may take it over.</summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How often an idle pump looks for what other instances left.</summary>
    public TimeSpan Poll { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Tries before a delivery is set aside.</summary>
    public int MaxAttempts { get; set; } = 8;

    /// <summary>Wait after the first failure; doubled each time, at most ten minutes.</summary>
    public TimeSpan FirstRetry { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long finished deliveries and inbox notes are kept.</summary>
    public TimeSpan Keep { get; set; } = TimeSpan.FromDays(7);
}

/// <summary>Carries one module's events to their consumers: claims due deliveries, hands each over in a unit of work of its own, notes the outcome.</summary>
internal sealed partial class EventPump(Module publisher, IServiceProvider services, DataRuntime runtime, IModuleSwitch modules, IOptions<PumpOptions> options, ILogger<EventPump> log)
    : BackgroundService
{
    readonly DeliveryClaims _claims = new(publisher, services, runtime, options.Value);
    readonly DeliveryHandover _handover = new(services, runtime, modules, options.Value);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (options.Value.Deliver && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await RunOnceAsync(stoppingToken) > 0) continue;
                await runtime.Signal.WaitAsync(publisher.Db!, options.Value.Poll, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { }
            catch (Exception e)
            {
                PumpFailed(log, publisher.Name, e);
                await Task.Delay(options.Value.Poll, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>One round; says how many deliveries moved on.</summary>
    public async Task<int> RunOnceAsync(CancellationToken ct)
    {
        await _claims.UnparkAsync(modules, ct);
        var claimed = await _claims.ClaimAsync(ct);
        if (claimed.Count == 0) return 0;
        var moved = 0;
        // Different subjects may go side by side on MariaDB; within one subject the order of its versions holds.
        var lanes = claimed.GroupBy(c => (c.Delivery.Consumer, c.Delivery.OrderingKey)).ToList();
        await Parallel.ForEachAsync(lanes, new ParallelOptions { MaxDegreeOfParallelism = runtime.Database.IsSqlite ? 1 : 4, CancellationToken = ct }, async (lane, token) =>
        {
            foreach (var one in lane.OrderBy(c => c.Delivery.Sequence))
            {
                var outcome = await _handover.HandOverAsync(publisher, one.Event, one.Delivery, token);
                if (outcome.Error is not null) DeliveryFailed(log, one.Delivery.Consumer, $"{publisher.Name}:{one.Event.Id}", one.Delivery.Attempts, outcome.Fault);
                await _claims.NoteAsync(one.Delivery, outcome, token);
                if (outcome.State != DeliveryState.Done) { await _claims.ReleaseAsync(lane.Where(l => l.Delivery.Sequence > one.Delivery.Sequence).Select(l => l.Delivery), token); break; }
                Interlocked.Increment(ref moved);
            }
        });
        return moved;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The event pump of {Module} stumbled and goes on.")]
    static partial void PumpFailed(ILogger log, string module, Exception e);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Consumer} failed on {EventKey} (try {Attempt}).")]
    static partial void DeliveryFailed(ILogger log, string consumer, string eventKey, int attempt, Exception? e);
}
