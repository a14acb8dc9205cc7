namespace Platform.Kernel.Plugins;

/// <summary>
/// A module's reaction to what partners push. The host finds all handlers of an event's type in the container, in a scope per push, and
/// calls
/// them one after the other. The same event can come again after a failure, so a handler takes effect once per event id.
/// </summary>
/// <typeparam name="TEvent">An event record of the SDK, for example TrackingReported.</typeparam>
public interface IWebhookHandler<in TEvent> where TEvent : class
{
    /// <summary>Deals with one event. An exception leaves the event open, and the partner is asked to push again.</summary>
    /// <param name="connection">The connection it came through.</param>
    /// <param name="e">What happened. Genuine as far as the plugin can tell.</param>
    /// <param name="ct">Ends when the host stops or the push takes too long.</param>
    Task Handle(string connection, TEvent e, CancellationToken ct);
}
