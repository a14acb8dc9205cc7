namespace Platform.Kernel.Data;

/// <summary>An event as it was recorded, in the publishing module's own table; kept for good.</summary>
internal sealed class EventRow : Entity
{
    public required string Type { get; init; }
    public required string Data { get; init; }
    public required DateTime OccurredAt { get; init; }
    public required string SubjectType { get; init; }
    public required long SubjectId { get; init; }
    public required long SubjectVersion { get; init; }
    public string? Org { get; init; }
    public string? Actor { get; init; }
    public required string CorrelationId { get; init; }
    public string? CausationId { get; init; }

    /// <summary>How many events led to it: 0 for what a person did.</summary>
    public int Depth { get; init; }

    /// <summary>Where it stands on timelines when that is later than it happened, because its cause stands there; null otherwise.</summary>
    public DateTime? StandsAt { get; init; }
}

/// <summary>Where a delivery stands.</summary>
public enum DeliveryState
{
    /// <summary>Waits to be claimed.</summary>
    Ready = 0,

    /// <summary>A host instance works on it until its lease ends.</summary>
    Claimed = 1,

    /// <summary>The consumer's module is off; it becomes ready when the module comes back.</summary>
    Parked = 2,

    /// <summary>Took effect.</summary>
    Done = 3,

    /// <summary>Failed too often and was set aside; later ones of the same subject wait until it is redelivered or discarded.</summary>
    Dead = 4,

    /// <summary>An administrator decided that it need not take effect.</summary>
    Discarded = 5,
}

/// <summary>One event for one consumer.</summary>
internal sealed class DeliveryRow : Entity
{
    public required long EventId { get; init; }
    public required string Consumer { get; init; }
    public required string OrderingKey { get; init; }
    public required long Sequence { get; init; }
    public DeliveryState State { get; set; }
    public DateTime DueAt { get; set; }
    public string? ClaimedBy { get; set; }
    public DateTime? LeaseUntil { get; set; }
    public int Attempts { get; set; }
    public string? Error { get; set; }
    public DateTime? DoneAt { get; set; }
}

/// <summary>Says that a consumer of this module has taken an event in; written in the transaction of its effect.</summary>
internal sealed class InboxRow
{
    public required string EventKey { get; init; }
    public required string Consumer { get; init; }
    public required DateTime HandledAt { get; init; }
}

/// <summary>The outcome of a mutation under a client's key.</summary>
internal sealed class IdempotencyRow
{
    public required string Actor { get; init; }
    public required string Mutation { get; init; }
    public required string Key { get; init; }
    public required string BodyHash { get; init; }
    public required DateTime CreatedAt { get; init; }
    public long? ResultId { get; init; }
    public string? Errors { get; init; }
}

/// <summary>Who changed what, when and why. Committed unchained; a sealer links it into the module's hash chain moments later.</summary>
public sealed class AuditRow : Entity
{
    /// <summary>When the change was made, UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>Login id, or the part of the program that acted.</summary>
    public required string Actor { get; init; }

    /// <summary>Account id; null when the program acted.</summary>
    public long? ActorId { get; init; }

    /// <summary>The use case or reaction.</summary>
    public required string Action { get; init; }

    /// <summary>Type name of what changed.</summary>
    public required string SubjectType { get; init; }

    /// <summary>Id of what changed.</summary>
    public required long SubjectId { get; init; }

    /// <summary>Version after the change.</summary>
    public required long SubjectVersion { get; init; }

    /// <summary>JSON: field → [before, after]; protected fields show only that they changed.</summary>
    public required string Changes { get; init; }

    /// <summary>The reason a person gave; null when none was asked for.</summary>
    public string? Reason { get; init; }

    /// <summary>Client address; null when the program acted.</summary>
    public string? Ip { get; init; }

    /// <summary>Ties together what one request set off.</summary>
    public required string CorrelationId { get; init; }

    /// <summary>Keyed proof that the program itself took personal words out of the row after it was sealed; null for a row as it was written.</summary>
    public string? Redaction { get; internal set; }

    /// <summary>Place in the chain, from 1; null until sealed.</summary>
    public long? SealNumber { get; internal set; }

    /// <summary>Hash over this row and the previous link, hexadecimal; null until sealed.</summary>
    public string? Hash { get; internal set; }
}

/// <summary>The next free number of a series; taken in blocks.</summary>
internal sealed class BlockRow
{
    public required string Name { get; init; }
    public long Next { get; set; }
}

/// <summary>A task that only one host instance does at a time.</summary>
internal sealed class LeaseRow
{
    public required string Name { get; init; }
    public string? Holder { get; set; }
    public DateTime Until { get; set; }
}
