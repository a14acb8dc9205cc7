using Microsoft.Extensions.DependencyInjection;

namespace Platform.AfterSales;

public sealed partial class AfterSalesModule
{
    static void RegisterSla(IServiceCollection services) => services.AddSingleton<WorkCalendars>().AddSingleton<SlaBook>();
}
