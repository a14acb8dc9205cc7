using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Stock;

namespace Platform.Logistics;

/// <summary>Locations by id.</summary>
[Needs(StockQueries.Read)]
internal sealed class StockLocationSource(IDbContextFactory<LogisticsDb> contexts) : INodeSource<StockLocation>
{
    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<long, StockLocation>> Load(IReadOnlyCollection<long> ids, Caller caller, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Visible<StockLocation>(caller.Scope(StockQueries.Read)).Where(l => ids.Contains(l.Id)).ToDictionaryAsync(l => l.Id, ct);
    }
}

/// <summary>Levels by id.</summary>
[Needs(StockQueries.Read)]
internal sealed class StockLevelSource(IDbContextFactory<LogisticsDb> contexts) : INodeSource<StockLevel>
{
    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<long, StockLevel>> Load(IReadOnlyCollection<long> ids, Caller caller, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await StockQueries.Levels(db, caller.Scope(StockQueries.Read)).Where(l => ids.Contains(l.Id)).ToDictionaryAsync(l => l.Id, ct);
    }
}

/// <summary>Reservations by id.</summary>
[Needs(StockQueries.Read)]
internal sealed class ReservationSource(IDbContextFactory<LogisticsDb> contexts) : INodeSource<Reservation>
{
    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<long, Reservation>> Load(IReadOnlyCollection<long> ids, Caller caller, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Visible<Reservation>(caller.Scope(StockQueries.Read)).Include(r => r.Allocations).Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, ct);
    }
}
