namespace Platform.Sdk;

/// <summary>What travels with every call.</summary>
public sealed record CallContext
{
    /// <summary>
    /// The same for every attempt at the same effect; a partner that knows idempotency keys gets it as it is. At most 200 characters.
    /// </summary>
    public required string IdempotencyKey { get; init; }

    /// <summary>Ties the call to the request or event that caused it, for logs on both sides. Never null.</summary>
    public required string CorrelationId { get; init; }

    /// <summary>
    /// After this instant nobody waits for the answer. The host shortens it to the manifest's <c>limits.secondsPerCall</c>.
    /// </summary>
    public required DateTimeOffset Deadline { get; init; }

    /// <summary>BCP 47 tag for texts meant for people, for example <c>zh-CN</c>.</summary>
    public string Locale { get; init; } = "zh-CN";

    /// <summary>
    /// Ids of the warnings (<see cref="NeedsConfirmation{T}"/>) that a person has confirmed for this effect; empty when none.
    /// </summary>
    public IReadOnlyList<string> ConfirmedWarnings { get; init; } = [];
}
