using System.ComponentModel.DataAnnotations.Schema;

namespace Platform.AfterSales;

/// <summary>The two sides of a trade disagree (纠纷): evidence of both, and how it was settled. While it is open nothing is released to the seller.</summary>
internal sealed partial class Dispute : ScopedAggregate, IPartied, IDispute
{
    readonly List<DisputeLine> _lines = [];
    readonly List<DisputeEvidence> _evidence = [];

    Dispute() { }

    /// <summary>Number that people quote.</summary>
    public string Number { get; private set; } = "";

    /// <summary>The case it is handled in.</summary>
    public long CaseId { get; private set; }

    /// <summary>The order it is about.</summary>
    public long OrderId { get; private set; }

    /// <summary>The order's number.</summary>
    public string OrderNumber { get; private set; } = "";

    /// <summary>The buyer; null when unknown.</summary>
    public long? PartyId { get; private set; }

    /// <summary>The return whose inspection is disputed; null for others.</summary>
    public long? ReturnId { get; private set; }

    /// <summary>What about.</summary>
    public DisputeKind Kind { get; private set; }

    /// <summary>How far it is.</summary>
    public DisputeState State { get; private set; }

    /// <summary>ISO 4217 of all amounts.</summary>
    public string Currency { get; private set; } = "";

    /// <summary>What the buyer claims, minor units; null when no sum is named.</summary>
    public long? ClaimMinor { get; private set; }

    /// <summary>How the buyer wants it settled; null when not said.</summary>
    public DisputeOutcome? Wants { get; private set; }

    /// <summary>How it was decided; null before.</summary>
    public DisputeOutcome? Outcome { get; private set; }

    /// <summary>Why, to both sides; null before.</summary>
    public string? Reason { get; private set; }

    /// <summary>Freight that the decision gives back, minor units.</summary>
    public long FreightMinor { get; private set; }

    /// <summary>Compensation that the decision gives, minor units.</summary>
    public long CompensationMinor { get; private set; }

    /// <summary>Money that went back, minor units.</summary>
    public long RefundedMinor { get; private set; }

    /// <summary>The order of the replacement; null without one.</summary>
    public long? ReplacementId { get; private set; }

    /// <summary>Decisions so far; names each to Orders.</summary>
    public int Rounds { get; private set; }

    /// <summary>Code of why the last decision could not be carried out; null when it could.</summary>
    public string? Problem { get; private set; }

    /// <summary>When it was raised, UTC.</summary>
    public DateTime OpenedAt { get; private set; }

    /// <summary>Account that decided; null before.</summary>
    public long? DecidedBy { get; private set; }

    /// <summary>When it was decided, UTC; null before.</summary>
    public DateTime? DecidedAt { get; private set; }

    /// <summary>When it was settled or withdrawn, UTC; null before.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>Order lines in dispute; empty when it is about the whole order.</summary>
    public IReadOnlyList<DisputeLine> Lines => _lines;

    /// <summary>What both sides laid before it.</summary>
    public IReadOnlyList<DisputeEvidence> Evidence => _evidence;

    /// <summary>Whether release to the seller is stopped because of it.</summary>
    [NotMapped]
    public bool IsOpen => State is DisputeState.Open or DisputeState.Decided;

    /// <summary>What events and messages call it.</summary>
    [NotMapped]
    internal SubjectRef Subject => new("Dispute", Id);

    internal void Enter(DisputeState state) => State = state;
}
