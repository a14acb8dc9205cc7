namespace Platform.Sdk;

/// <summary>
/// Understands what a partner pushes. It only checks and translates: storing, removing duplicates and acting are the host's.
/// </summary>
[Port("webhook")]
public interface IWebhookReceiver : IPort
{
    /// <summary>
    /// Judges one push. It must have no effect of its own, because the host may show it the same push again.
    /// A forged, stale or malformed push is <see cref="WebhookVerdict.Rejected"/>, not a failure; a failure makes the partner push again.
    /// </summary>
    [ReadsOnly]
    Task<Result<WebhookAnswer>> Receive(WebhookRequest request, CallContext context, CancellationToken cancellation);
}
