using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Ledger;

namespace Platform.Orders;

/// <summary>The tables of Orders.</summary>
internal sealed class OrdersDb(DbContextOptions<OrdersDb> options) : ModuleDb(options)
{
    protected override string Prefix => "ord_";

    public DbSet<Order> Orders => Set<Order>();
    public DbSet<Sku> Skus => Set<Sku>();
    public DbSet<Product> Products => Set<Product>();
    public DbSet<SalesChannel> Channels => Set<SalesChannel>();
    public DbSet<SourceOrder> SourceOrders => Set<SourceOrder>();
    public DbSet<OrderException> Exceptions => Set<OrderException>();
    public DbSet<Refund> Refunds => Set<Refund>();
    public DbSet<Payment> Payments => Set<Payment>();

    protected override void Map(ModelBuilder model)
    {
        OrderMapping.Map(model);
        CatalogueMapping.Map(model);
        MoneyMapping.Map(model);
        ImportMapping.Map(model);
        model.MapLedger();
    }

    /// <summary>An order with everything that its rules look at, tracked.</summary>
    public IQueryable<Order> Whole => With(Orders);

    /// <summary>One whole order; null when there is none.</summary>
    public Task<Order?> Load(long id, CancellationToken ct) => Whole.FindByAsync(o => o.Id == id, ct);

    public static IQueryable<Order> With(IQueryable<Order> orders)
        => orders.Include(o => o.Lines).Include(o => o.Trade).Include(o => o.Parcels).Include(o => o.Waybills).AsSplitQuery();

    /// <summary>What orders gave rise to is saved with them: nobody can forget a journal.</summary>
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        foreach (var order in ChangeTracker.Entries<Order>().Select(e => e.Entity).ToList()) AddRange(order.TakeNew());
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }
}
