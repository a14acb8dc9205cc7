namespace Platform.Customers.Duplicates;

/// <summary>That one record of a party ended in another one, and how to take it back.</summary>
internal sealed class PartyMerge : Entity
{
    /// <summary>How long a merge can be taken back.</summary>
    public static readonly TimeSpan Reversible = TimeSpan.FromDays(30);

    PartyMerge() { }

    public PartyMerge(long survivorId, long mergedId, PartyStatus before, string reason, DateTime at, long? by)
        => (SurvivorId, MergedId, StatusBefore, Reason, MergedAt, MergedBy) = (survivorId, mergedId, before, reason, at, by);

    /// <summary>The record that goes on.</summary>
    public long SurvivorId { get; private set; }

    /// <summary>The record that ended in it.</summary>
    public long MergedId { get; private set; }

    /// <summary>What the merged record's status was before.</summary>
    public PartyStatus StatusBefore { get; private set; }

    /// <summary>Why, as the person said.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime MergedAt { get; private set; }

    /// <summary>Account that merged them.</summary>
    public long? MergedBy { get; private set; }

    /// <summary>When it was taken back, UTC; null while it stands.</summary>
    public DateTime? UndoneAt { get; private set; }

    /// <summary>Account that took it back; null while it stands.</summary>
    public long? UndoneBy { get; private set; }

    /// <exception cref="Refused">It is too long ago.</exception>
    public void Undo(DateTime now, long? by)
    {
        if (now > MergedAt + Reversible) throw new Refused(DuplicateErrors.TooLongAgo, "id", ("days", (int)Reversible.TotalDays));
        (UndoneAt, UndoneBy) = (now, by);
    }
}

/// <summary>What GraphQL shows of a merge.</summary>
internal sealed class PartyMergeType : ObjectType<PartyMerge>
{
    public PartyMergeType()
    {
        Shows(m => m.Id);
        Shows(m => m.SurvivorId).AsId("Party");
        Shows(m => m.MergedId).AsId("Party");
        Shows(m => m.Reason);
        Shows(m => m.MergedAt);
        Shows(m => m.MergedBy).AsId("Account");
        Shows(m => m.UndoneAt);
        Shows(m => m.UndoneBy).AsId("Account");
    }
}
