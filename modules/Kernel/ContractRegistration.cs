using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel.Events;

namespace Platform.Kernel;

/// <summary>Registers what a module tells others, with the answer for "module off".</summary>
public static class ContractRegistration
{
    /// <summary>Callers get <typeparamref name="TAnswer"/> while the module is on and <typeparamref name="TOff"/> while it is off; both scoped.</summary>
    public static IServiceCollection AddContract<TContract, TAnswer, TOff>(this IServiceCollection services, Module module)
        where TContract : class where TAnswer : class, TContract where TOff : class, TContract, new()
        => services.AddScoped<TAnswer>().AddScoped<TContract>(s => s.GetRequiredService<IModuleSwitch>().IsOn(module.Name) ? s.GetRequiredService<TAnswer>() : new TOff());
}
