using System.Text.Json.Serialization;

namespace Platform.Sdk;

/// <summary>
/// Something a partner told. Only the SDK defines kinds of events; a host that does not know one refuses the plugin by its SDK range.
/// </summary>
[JsonDerivedType(typeof(TrackingReported), "tracking")]
[JsonDerivedType(typeof(PaymentReported), "payment")]
[JsonDerivedType(typeof(RefundReported), "refund")]
public abstract record WebhookEvent
{
    private protected WebhookEvent() { }

    /// <summary>
    /// The partner's id of the event, 1 to 100 characters: the host acts once per connection and id. Computed from the content when the
    /// partner gives none.
    /// </summary>
    public required string EventId { get; init; }

    /// <summary>When it happened, with its offset.</summary>
    public required DateTimeOffset OccurredAt { get; init; }
}
