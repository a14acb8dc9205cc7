using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel.Data;

namespace Platform.Kernel.Events;

/// <summary>What became of one delivery.</summary>
/// <param name="State">Its next state.</param>
/// <param name="DueAt">When to try again; null keeps the time.</param>
/// <param name="Error">Short text for administrators, without personal data; null when nothing failed.</param>
/// <param name="Counts">Whether the try counts against the limit.</param>
/// <param name="Fault">For the log.</param>
internal sealed record HandoverOutcome(DeliveryState State, DateTime? DueAt = null, string? Error = null, bool Counts = true, Exception? Fault = null);

/// <summary>Runs one reaction in a unit of work of its own; its effect and the note that it happened commit together.</summary>
internal sealed class DeliveryHandover(IServiceProvider services, DataRuntime runtime, IModuleSwitch modules, PumpOptions options)
{
    static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    public async Task<HandoverOutcome> HandOverAsync(Module publisher, EventRow row, DeliveryRow delivery, CancellationToken ct)
    {
        if (runtime.Catalog.Find(delivery.Consumer, row.Type) is not { } consumer)
            return new(DeliveryState.Dead, Error: "The program no longer has this consumer.");
        if (!modules.IsOn(consumer.Module.Name))
            return new(modules.WasEverOn(consumer.Module.Name) ? DeliveryState.Parked : DeliveryState.Discarded, Counts: false);
        try
        {
            var e = EventJson.Read(row.Data, consumer.Event);
            await Transient.RetryAsync(() => RunAsync(publisher, row, consumer, e, ct), ct);
            return new(DeliveryState.Done);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested) { return new(DeliveryState.Ready, Counts: false); }
        catch (Postpone postpone) { return new(DeliveryState.Ready, runtime.Now + postpone.By, Counts: false); }
        catch (Exception fault)
        {
            var error = fault is Refused refused ? "Refused: " + refused.Message : $"{fault.GetType().Name}: {fault.Message}";
            if (error.Length > 1000) error = error[..1000];
            var dead = delivery.Attempts >= options.MaxAttempts;
            var wait = TimeSpan.FromTicks(Math.Min(LongestWait.Ticks, options.FirstRetry.Ticks << Math.Min(delivery.Attempts - 1, 20)));
            return new(dead ? DeliveryState.Dead : DeliveryState.Ready, runtime.Now + wait, error, Fault: fault);
        }
    }

    async Task RunAsync(Module publisher, EventRow row, Consumer consumer, IEvent e, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var eventKey = $"{publisher.Name}:{row.Id}";
        var caller = Caller.System with { Name = consumer.Name, CorrelationId = row.CorrelationId, CausationId = eventKey, Cause = (row.StandsAt ?? row.OccurredAt, row.Depth) };
        scope.ServiceProvider.GetRequiredService<CurrentCaller>().Caller = caller;
        scope.ServiceProvider.GetRequiredService<Delivery>().Set(publisher.Name, row);

        var db = (ModuleDb)scope.ServiceProvider.GetRequiredService(consumer.Module.Db!);
        if (await db.Set<InboxRow>().AsNoTracking().AnyAsync(i => i.EventKey == eventKey && i.Consumer == consumer.Name, ct)) return;
        db.Work = new UnitOfWork(caller, consumer.Name[(consumer.Name.IndexOf('/', StringComparison.Ordinal) + 1)..]);
        var reaction = ActivatorUtilities.CreateInstance(scope.ServiceProvider, consumer.Reaction);
        await (Task)typeof(IReaction<>).MakeGenericType(consumer.Event).GetMethod("On")!.Invoke(reaction, BindingFlags.DoNotWrapExceptions, null, [e, ct], null)!;
        db.Add(new InboxRow { EventKey = eventKey, Consumer = consumer.Name, HandledAt = runtime.Now });
        await db.SaveChangesAsync(ct);
        if (db.Database.CurrentTransaction is { } open) await open.CommitAsync(ct);
    }
}
