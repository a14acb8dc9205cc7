namespace Platform.Kernel.Plugins;

/// <summary>
/// Keeps pushes before anyone looks at them, and sees to it that each event counts once per (connection, event id). The last one
/// registered counts.
/// </summary>
public interface IWebhookStore
{
    /// <summary>
    /// Keeps a push, committed when the task ends. An exception makes the host answer 503, so that the partner pushes again.
    /// </summary>
    /// <returns>The push's id in this store.</returns>
    Task<string> Save(RawWebhook push, CancellationToken cancellation);

    /// <summary>
    /// Claims an event. Exactly one of many callers at once gets <see cref="WebhookClaim.Taken"/>; a claim that was neither finished
    /// nor given up
    /// within two minutes (its process died) is free again.
    /// </summary>
    Task<WebhookClaim> Claim(string connection, string eventId, string pushId, CancellationToken cancellation);

    /// <summary>Every handler has dealt with the event.</summary>
    Task Finish(string connection, string eventId, CancellationToken cancellation);

    /// <summary>A handler failed: the event is free again.</summary>
    Task GiveUp(string connection, string eventId, CancellationToken cancellation);

    /// <summary>Notes what became of a push: ACCEPTED, REJECTED or IGNORED with the plugin's reason, or FAILED.</summary>
    /// <param name="pushId">From <see cref="Save"/>.</param>
    /// <param name="outcome">One of the four words.</param>
    /// <param name="reason">A code; null when there is nothing to say.</param>
    /// <param name="cancellation">Gives up the waiting.</param>
    Task Close(string pushId, string outcome, string? reason, CancellationToken cancellation);
}
