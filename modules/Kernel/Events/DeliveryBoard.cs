using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel.Data;

namespace Platform.Kernel.Events;

/// <summary>A delivery as an administrator sees it.</summary>
/// <param name="Publisher">The module whose event it is.</param>
/// <param name="DeliveryId">Its id within that module.</param>
/// <param name="Event">Event type name.</param>
/// <param name="Consumer">Who should take it in, <c>Module/Reaction</c>.</param>
/// <param name="SubjectType">Type name of what it happened to.</param>
/// <param name="SubjectId">Its id.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Attempts">Tries so far.</param>
/// <param name="Error">Why the last try failed; null when none did.</param>
/// <param name="OccurredAt">When the event happened, UTC.</param>
/// <param name="DueAt">When it is tried next, UTC; means nothing for one that is dead or discarded.</param>
public sealed record DeliveryReport(string Publisher, long DeliveryId, string Event, string Consumer, string SubjectType, long SubjectId, DeliveryState State,
    int Attempts, string? Error, DateTime OccurredAt, DateTime DueAt);

/// <summary>All modules' deliveries, for whoever looks after the deployment.</summary>
public sealed class DeliveryBoard(ModuleRegistry modules, IServiceScopeFactory scopes, PumpSignal signal)
{
    /// <summary>Deliveries in one state over all publishers, oldest first.</summary>
    /// <param name="state">The state.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="ct">Cancels the read.</param>
    public async Task<IReadOnlyList<DeliveryReport>> InState(DeliveryState state, int most, CancellationToken ct)
    {
        var found = new List<DeliveryReport>();
        await using var scope = scopes.CreateAsyncScope();
        foreach (var module in modules.All.Where(m => m.Db is not null))
        {
            var db = Open(scope, module);
            found.AddRange((await db.Set<DeliveryRow>().AsNoTracking().Where(d => d.State == state)
                .Join(db.Set<EventRow>(), d => d.EventId, e => e.Id, (d, e) => new { Delivery = d, Event = e }).OrderBy(x => x.Delivery.Id).Take(most).ToListAsync(ct))
                .Select(x => Report(module, x.Delivery, x.Event)));
        }
        return [.. found.OrderBy(f => f.OccurredAt).Take(most)];
    }

    /// <summary>Deliveries that a module has not taken in yet.</summary>
    public async Task<long> WaitingFor(string consumer, CancellationToken ct)
    {
        var (total, prefix) = (0L, consumer + "/");
        await using var scope = scopes.CreateAsyncScope();
        foreach (var module in modules.All.Where(m => m.Db is not null))
            total += await Open(scope, module).Set<DeliveryRow>().LongCountAsync(d => d.Consumer.StartsWith(prefix)
                && (d.State == DeliveryState.Ready || d.State == DeliveryState.Claimed || d.State == DeliveryState.Parked), ct);
        return total;
    }

    /// <summary>Gives a dead delivery a new set of tries.</summary>
    /// <returns>The delivery as it is now; null when there is no such dead one.</returns>
    public async Task<DeliveryReport?> Redeliver(string publisher, long deliveryId, CancellationToken ct)
    {
        var report = await Move(publisher, deliveryId, DeliveryState.Ready, ct);
        if (report is not null && modules.Find(publisher)?.Db is { } db) signal.Wake(db);
        return report;
    }

    /// <summary>Decides that a dead delivery need not take effect; later ones of its subject go on.</summary>
    /// <returns>The delivery as it is now; null when there is no such dead one.</returns>
    public Task<DeliveryReport?> Discard(string publisher, long deliveryId, CancellationToken ct) => Move(publisher, deliveryId, DeliveryState.Discarded, ct);

    async Task<DeliveryReport?> Move(string publisher, long deliveryId, DeliveryState to, CancellationToken ct)
    {
        if (modules.Find(publisher) is not { Db: not null } module) return null;
        await using var scope = scopes.CreateAsyncScope();
        var (db, moved) = (Open(scope, module), 0);
        var now = db.Now;
        await Transient.RetryAsync(async () => moved = await db.Set<DeliveryRow>().Where(d => d.Id == deliveryId && d.State == DeliveryState.Dead)
            .ExecuteUpdateAsync(s => s.SetProperty(d => d.State, to).SetProperty(d => d.Attempts, 0).SetProperty(d => d.DueAt, now), ct), ct);
        if (moved == 0) return null;
        var row = await db.Set<DeliveryRow>().AsNoTracking().SingleAsync(d => d.Id == deliveryId, ct);
        return Report(module, row, await db.Set<EventRow>().AsNoTracking().SingleAsync(e => e.Id == row.EventId, ct));
    }

    static DeliveryReport Report(Module module, DeliveryRow d, EventRow e)
        => new(module.Name, d.Id, e.Type, d.Consumer, e.SubjectType, e.SubjectId, d.State, d.Attempts, d.Error, e.OccurredAt, d.DueAt);

    static ModuleDb Open(AsyncServiceScope scope, Module module) => (ModuleDb)scope.ServiceProvider.GetRequiredService(module.Db!);
}
