using Platform.Kernel.Plugins;
using Platform.Sdk;

namespace Platform.Host.Plugins;

/// <summary>Hands events to the modules that want them, each event once.</summary>
internal sealed class WebhookEvents(ILogger<WebhookEvents> log)
{
    /// <returns>False when one is still open: a handler failed, or another instance is at it.</returns>
    public async Task<bool> HandleAll(
        IServiceProvider services, IWebhookStore store, string connection, string pushId, IReadOnlyList<WebhookEvent> events, CancellationToken cancellation)
    {
        var all = true;
        // In the partner's order; one that fails does not hold up the others.
        foreach (var one in events) all &= await HandleOnce(services, store, connection, pushId, one, cancellation);
        return all;
    }

    private async Task<bool> HandleOnce(
        IServiceProvider services, IWebhookStore store, string connection, string pushId, WebhookEvent one, CancellationToken cancellation)
    {
        var claim = await store.Claim(connection, one.EventId, pushId, cancellation);
        if (claim != WebhookClaim.Taken) return claim == WebhookClaim.Done;
        try
        {
            await (one switch
            {
                TrackingReported tracking => Hand(services, connection, tracking, cancellation),
                PaymentReported payment => Hand(services, connection, payment, cancellation),
                RefundReported refund => Hand(services, connection, refund, cancellation),
                _ => throw new InvalidOperationException($"The SDK has a new event, {one.GetType().Name}, that is not handed on yet."),
            });
        }
        catch (Exception fault)
        {
            log.LogError(fault, "Event {EventId} of {Connection} stays open.", one.EventId, connection);
            await store.GiveUp(connection, one.EventId, CancellationToken.None);
            return false;
        }
        await store.Finish(connection, one.EventId, CancellationToken.None);
        return true;
    }

    private async Task Hand<TEvent>(
        IServiceProvider services, string connection, TEvent one, CancellationToken cancellation)
        where TEvent : WebhookEvent
    {
        // A scope each, so that one event's half-made changes cannot be saved with the next one's.
        await using var scope = services.CreateAsyncScope();
        var handlers = scope.ServiceProvider.GetServices<IWebhookHandler<TEvent>>().ToList();
        if (handlers.Count == 0) log.LogWarning("No module wants {Event} of {Connection}.", typeof(TEvent).Name, connection);
        foreach (var handler in handlers) await handler.Handle(connection, one, cancellation);
    }
}
