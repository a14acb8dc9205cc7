using Platform.Administration;
using Platform.AfterSales;
using Platform.Analytics;
using Platform.Customers;
using Platform.Kernel;
using Platform.Logistics;
using Platform.Orders;
using Platform.Parts;
using Platform.Warranty;

namespace Platform.Host;

/// <summary>The modules of this program, in the order in which they are listed to people. A new module is its folder and one line here.</summary>
internal static class Modules
{
    public static IReadOnlyList<Module> All() =>
    [
        new AdministrationModule(),
        new CustomersModule(),
        new OrdersModule(),
        new LogisticsModule(),
        new AfterSalesModule(),
        new WarrantyModule(),
        new PartsModule(),
        new AnalyticsModule(),
    ];
}
