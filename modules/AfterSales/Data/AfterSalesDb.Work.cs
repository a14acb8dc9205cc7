using Microsoft.EntityFrameworkCore;

namespace Platform.AfterSales.Data;

/// <summary>The sets of work.</summary>
internal sealed partial class AfterSalesDb
{
    public DbSet<ServiceItem> ServiceItems => Set<ServiceItem>();
    public DbSet<WorkOrder> WorkOrders => Set<WorkOrder>();
    public DbSet<ServiceProvider> Providers => Set<ServiceProvider>();
    public DbSet<Technician> Technicians => Set<Technician>();
    public DbSet<DispatchOffer> Offers => Set<DispatchOffer>();
    public DbSet<ServiceCharge> Charges => Set<ServiceCharge>();

    /// <summary>A work order with its visits and reports.</summary>
    public static IQueryable<WorkOrder> Whole(IQueryable<WorkOrder> orders)
        => orders.Include(w => w.Appointments.OrderBy(a => a.Id)).Include(w => w.Reports.OrderBy(r => r.Id)).ThenInclude(r => r.Parts).AsSplitQuery();

    /// <summary>A charge with its lines and entries.</summary>
    public static IQueryable<ServiceCharge> Whole(IQueryable<ServiceCharge> charges) => charges.Include(c => c.Lines.OrderBy(l => l.Position)).Include(c => c.Entries.OrderBy(e => e.Id)).AsSplitQuery();

    /// <summary>A provider with its terms.</summary>
    public static IQueryable<ServiceProvider> Whole(IQueryable<ServiceProvider> providers)
        => providers.Include(p => p.Territories).Include(p => p.Authorizations).Include(p => p.Certificates).AsSplitQuery();
}
