using Platform.Kernel.Security;

namespace Platform.Customers.FollowUps;

/// <summary>One try that reached nobody.</summary>
internal sealed class FollowUpAttempt : Entity
{
    FollowUpAttempt() { }

    public FollowUpAttempt(int number, DateTime at, ServiceChannel channel, NotReachedReason reason, string? noteSealed, long? accountId, DateTime? nextAt)
        => (Number, At, Channel, Reason, NoteSealed, AccountId, NextAt) = (number, at, channel, reason, noteSealed, accountId, nextAt);

    public long FollowUpId { get; private set; }

    /// <summary>Which attempt, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>By what way.</summary>
    public ServiceChannel Channel { get; private set; }

    /// <summary>Why nobody was reached.</summary>
    public NotReachedReason Reason { get; private set; }

    [Encrypted]
    public string? NoteSealed { get; private set; }

    /// <summary>Who tried; null when the program did.</summary>
    public long? AccountId { get; private set; }

    /// <summary>When the next try is due, UTC; null after the last.</summary>
    public DateTime? NextAt { get; private set; }
}
