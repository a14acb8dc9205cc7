using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Stock;

namespace Platform.Logistics;

/// <summary>The tables of Logistics.</summary>
internal sealed class LogisticsDb(DbContextOptions<LogisticsDb> options) : ModuleDb(options)
{
    public DbSet<StockLocation> Locations => Set<StockLocation>();
    public DbSet<Reservation> Reservations => Set<Reservation>();
    public DbSet<Shipment> Shipments => Set<Shipment>();
    public DbSet<Waybill> Waybills => Set<Waybill>();
    public DbSet<Fulfillment> Fulfillments => Set<Fulfillment>();
    public DbSet<TrackingEvent> TrackingEvents => Set<TrackingEvent>();

    /// <inheritdoc />
    protected override string Prefix => "log_";

    /// <inheritdoc />
    protected override void Map(ModelBuilder model)
    {
        model.MapStock();
        StockMapping.Map(model);
        ShippingMapping.Map(model);
    }
}
