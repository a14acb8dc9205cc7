using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Platform.Kernel.Printing;

/// <summary>Gives modules what they print with.</summary>
public static class PrintRegistration
{
    /// <summary>Registers the font and its settings, once however often it is called.</summary>
    public static IServiceCollection AddPrinting(this IServiceCollection services)
    {
        services.AddOptions<PrintOptions>().BindConfiguration("Labels");
        services.TryAddSingleton<PrintFont>();
        return services;
    }
}
