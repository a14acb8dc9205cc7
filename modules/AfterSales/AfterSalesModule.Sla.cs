using Microsoft.Extensions.DependencyInjection;

namespace Platform.AfterSales;

public sealed partial class AfterSalesModule
{
    static void RegisterSla(IServiceCollection services) => services.AddSingleton<SlaBook>().AddSingleton<SlaDesk>()
        .AddScoped<Platform.Kernel.Imports.IImporter, BostonImporter>().AddScoped<BostonTakeOver>();
}
