using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Platform.Customers.Care;

/// <summary>Runs <see cref="CareListPlanner"/> again and again.</summary>
internal sealed class CareListJob(Module module, IServiceProvider services) : Poller(services, services.GetRequiredService<IOptions<CustomersSettings>>().Value.CareListPoll, module: module)
{
    protected override Task RoundAsync(CancellationToken ct) => Services.GetRequiredService<CareListPlanner>().RunAsync(ct);
}
