using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Stock;

namespace Platform.Logistics;

/// <summary>Locations by id.</summary>
[Needs(StockQueries.Read)]
internal sealed class StockLocationSource(IDbContextFactory<LogisticsDb> contexts) : RowNodes<LogisticsDb, StockLocation>(contexts)
{
    protected override IQueryable<StockLocation> Rows(LogisticsDb db, Caller caller) => db.Visible<StockLocation>(caller.Scope(StockQueries.Read));
}

/// <summary>Levels by id.</summary>
[Needs(StockQueries.Read)]
internal sealed class StockLevelSource(IDbContextFactory<LogisticsDb> contexts) : RowNodes<LogisticsDb, StockLevel>(contexts)
{
    protected override IQueryable<StockLevel> Rows(LogisticsDb db, Caller caller) => StockQueries.Levels(db, caller.Scope(StockQueries.Read));
}

/// <summary>Reservations by id.</summary>
[Needs(StockQueries.Read)]
internal sealed class ReservationSource(IDbContextFactory<LogisticsDb> contexts) : RowNodes<LogisticsDb, Reservation>(contexts)
{
    protected override IQueryable<Reservation> Rows(LogisticsDb db, Caller caller) => db.Visible<Reservation>(caller.Scope(StockQueries.Read)).Include(r => r.Allocations);
}
