using Microsoft.Extensions.DependencyInjection;

namespace Platform.Orders;

/// <summary>One unit of work for what a partner pushed, run again when the database asks for it.</summary>
internal static class WebhookUnit
{
    public static Task Run(IServiceScopeFactory scopes, string action, Func<IServiceProvider, Task> work, CancellationToken ct) => Transient.RetryAsync(async () =>
    {
        await using var scope = scopes.CreateAsyncScope();
        var caller = Caller.System with { Name = "webhook:" + action, CorrelationId = Guid.NewGuid().ToString("N") };
        scope.ServiceProvider.GetRequiredService<CurrentCaller>().Caller = caller;
        var db = scope.ServiceProvider.GetRequiredService<OrdersDb>();
        db.Work = new UnitOfWork(caller, action);
        await work(scope.ServiceProvider);
        await db.SaveChangesAsync(ct);
    }, ct);
}
