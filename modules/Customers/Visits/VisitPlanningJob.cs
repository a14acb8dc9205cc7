using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Platform.Customers.Visits;

/// <summary>Runs <see cref="VisitPlanner"/> again and again.</summary>
internal sealed class VisitPlanningJob(Module module, IServiceProvider services) : Poller(services, services.GetRequiredService<IOptions<CustomersSettings>>().Value.VisitPoll, module: module)
{
    protected override Task RoundAsync(CancellationToken ct) => Services.GetRequiredService<VisitPlanner>().RunAsync(ct);
}
