using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel.Printing;

namespace Platform.AfterSales;

public sealed partial class AfterSalesModule
{
    /// <summary>Adds the address of slips; call after sessions are in use.</summary>
    public static void MapSlips(IEndpointRouteBuilder routes) => SlipEndpoint.Map(routes);

    static void RegisterWork(IServiceCollection services)
    {
        services.AddOptions<DispatchSettings>().BindConfiguration("AfterSales:Dispatch");
        services.AddScoped<WorkDesk>().AddScoped<Offering>().AddScoped<NextOffer>().AddScoped<Bookings>().AddScoped<ChargeSubject>();
        services.AddPrinting().AddSingleton<SlipDrawing>();
    }
}
