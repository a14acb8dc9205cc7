using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel.Data;

namespace Platform.Kernel.Events;

/// <summary>A delivery that this instance works on, and its event.</summary>
internal sealed record Claimed(DeliveryRow Delivery, EventRow Event);

/// <summary>
/// Claims and releases deliveries in the publisher's tables. Claiming is one autocommit UPDATE with a token, read back afterwards:
/// row locks that skip (SELECT … FOR UPDATE SKIP LOCKED) hand the same rows to two nodes of a Galera cluster.
/// </summary>
internal sealed class DeliveryClaims(Module publisher, IServiceProvider services, DataRuntime runtime, PumpOptions options)
{
    public async Task<IReadOnlyList<Claimed>> ClaimAsync(CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var db = Open(scope);
        var token = Guid.NewGuid().ToString("N");
        var (now, until, table) = (runtime.Now, runtime.Now + options.Lease, publisher.Prefix + "deliveries");
        const string due = "(State = 0 AND DueAt <= {2}) OR (State = 1 AND LeaseUntil < {2})";
        var set = $"UPDATE {table} SET State = 1, ClaimedBy = {{0}}, LeaseUntil = {{1}}, Attempts = Attempts + 1 WHERE ";
        var sql = db.IsSqlite ? $"{set} Id IN (SELECT Id FROM {table} WHERE {due} ORDER BY Id LIMIT {options.Batch})" : $"{set} {due} ORDER BY Id LIMIT {options.Batch}";
        // Looking first costs a read where the update would take locks for nothing, many times a second on an idle system.
        if (!await db.Set<DeliveryRow>().AnyAsync(d => (d.State == DeliveryState.Ready && d.DueAt <= now) || (d.State == DeliveryState.Claimed && d.LeaseUntil < now), ct)) return [];
        await Write(db, () => db.Database.ExecuteSqlRawAsync(sql, [token, until, now], ct), ct);
        var mine = await db.Set<DeliveryRow>().AsNoTracking().Where(d => d.ClaimedBy == token && d.State == DeliveryState.Claimed).OrderBy(d => d.Id).ToListAsync(ct);
        if (mine.Count == 0) return [];

        var keys = mine.Select(m => m.OrderingKey).Distinct().ToList();
        var waiting = await db.Set<DeliveryRow>().AsNoTracking()
            .Where(d => keys.Contains(d.OrderingKey) && d.State != DeliveryState.Done && d.State != DeliveryState.Discarded && d.ClaimedBy != token)
            .GroupBy(d => new { d.Consumer, d.OrderingKey }).Select(g => new { g.Key, First = g.Min(d => d.Sequence) }).ToListAsync(ct);
        var blocked = mine.Where(m => waiting.Any(w => w.Key.Consumer == m.Consumer && w.Key.OrderingKey == m.OrderingKey && w.First < m.Sequence)).ToHashSet();
        await ReleaseAsync(blocked, ct);
        var ids = mine.Except(blocked).Select(m => m.EventId).Distinct().ToList();
        var events = await db.Set<EventRow>().AsNoTracking().Where(e => ids.Contains(e.Id)).ToDictionaryAsync(e => e.Id, ct);
        return [.. mine.Except(blocked).Select(m => new Claimed(m, events[m.EventId]))];
    }

    /// <summary>Gives deliveries back that must wait for an earlier one; the try does not count.</summary>
    public Task ReleaseAsync(IEnumerable<DeliveryRow> deliveries, CancellationToken ct)
    {
        var ids = deliveries.Select(d => d.Id).ToList();
        if (ids.Count == 0) return Task.CompletedTask;
        var due = runtime.Now + TimeSpan.FromMilliseconds(300);
        return Update(ids, s => s.SetProperty(d => d.State, DeliveryState.Ready).SetProperty(d => d.ClaimedBy, (string?)null)
            .SetProperty(d => d.LeaseUntil, (DateTime?)null).SetProperty(d => d.Attempts, d => d.Attempts - 1).SetProperty(d => d.DueAt, due), ct);
    }

    public Task NoteAsync(DeliveryRow delivery, HandoverOutcome outcome, CancellationToken ct)
    {
        var (state, due, error, now) = (outcome.State, outcome.DueAt ?? delivery.DueAt, outcome.Error, runtime.Now);
        var attempts = outcome.Counts ? delivery.Attempts : delivery.Attempts - 1;
        return Update([delivery.Id], s => s.SetProperty(d => d.State, state).SetProperty(d => d.ClaimedBy, (string?)null).SetProperty(d => d.LeaseUntil, (DateTime?)null)
            .SetProperty(d => d.DueAt, due).SetProperty(d => d.Attempts, attempts).SetProperty(d => d.Error, error)
            .SetProperty(d => d.DoneAt, d => state == DeliveryState.Done ? now : d.DoneAt), ct);
    }

    /// <summary>
    /// Makes parked deliveries ready whose module is on. Run by every pump, not by the switch itself, so that a delivery parked by an
    /// instance that had not heard of the switch yet is found as well.
    /// </summary>
    public async Task UnparkAsync(IModuleSwitch modules, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var db = Open(scope);
        var parked = await db.Set<DeliveryRow>().Where(d => d.State == DeliveryState.Parked).Select(d => d.Consumer).Distinct().ToListAsync(ct);
        var on = parked.Where(c => modules.IsOn(c[..c.IndexOf('/', StringComparison.Ordinal)])).ToList();
        if (on.Count == 0) return;
        await Write(db, () => db.Set<DeliveryRow>().Where(d => d.State == DeliveryState.Parked && on.Contains(d.Consumer))
            .ExecuteUpdateAsync(s => s.SetProperty(d => d.State, DeliveryState.Ready), ct), ct);
    }

    async Task Update(IReadOnlyList<long> ids, System.Linq.Expressions.Expression<Func<Microsoft.EntityFrameworkCore.Query.SetPropertyCalls<DeliveryRow>, Microsoft.EntityFrameworkCore.Query.SetPropertyCalls<DeliveryRow>>> set, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var db = Open(scope);
        await Transient.RetryAsync(() => Write(db, () => db.Set<DeliveryRow>().Where(d => ids.Contains(d.Id)).ExecuteUpdateAsync(set, ct), ct), ct);
    }

    async Task<int> Write(ModuleDb db, Func<Task<int>> write, CancellationToken ct)
    {
        using var turn = db.IsSqlite ? await runtime.SqliteTurn(ct) : null;
        return await write();
    }

    ModuleDb Open(AsyncServiceScope scope) => (ModuleDb)scope.ServiceProvider.GetRequiredService(publisher.Db!);
}
