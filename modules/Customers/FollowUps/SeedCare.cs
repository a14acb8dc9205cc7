using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Platform.Customers.Data;

namespace Platform.Customers.FollowUps;

/// <summary>Adds what a deployment begins with, once; what an administrator changed or switched off stays as it is.</summary>
internal sealed class SeedCare(IDbContextFactory<CustomersDb> dbs, CareDefaults defaults) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => Transient.RetryAsync(async () =>
    {
        await using var db = await dbs.CreateDbContextAsync(cancellationToken);
        db.Work = new UnitOfWork(Caller.System, "SeedCare");
        await defaults.AddPoliciesAsync(db, cancellationToken);
        await defaults.AddTemplatesAsync(db, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }, cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
