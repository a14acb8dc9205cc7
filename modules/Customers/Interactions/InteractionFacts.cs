using Platform.Kernel.Security;

namespace Platform.Customers.Interactions;

/// <summary>What is known of one call, message, letter or talk, in the clear and never stored so.</summary>
internal sealed record InteractionFacts(ServiceChannel Channel, InteractionDirection Direction, DateTime StartedAt)
{
    public string? ExternalId { get; init; }

    public long? PartyId { get; init; }

    public SealedContact? Contact { get; init; }

    public string? Summary { get; init; }

    public string? Content { get; init; }

    public string? RecordingRef { get; init; }

    public SubjectRef? Subject { get; init; }

    public long? HandledBy { get; init; }

    public DateTime? EndedAt { get; init; }

    public string? Outcome { get; init; }

    /// <summary>Among which parties the contact is looked for: who logs a talk learns of no party beyond their reach.</summary>
    public RowScope Reach { get; init; } = RowScope.Everything;

    /// <summary>True when a document tells of it, not a person.</summary>
    public bool FromDocument { get; init; }
}
