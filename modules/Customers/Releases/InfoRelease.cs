namespace Platform.Customers.Releases;

/// <summary>Information for dealers (信息发布): what is told to whom, when it is to go out, and by when every recipient shall have it.</summary>
internal sealed class InfoRelease : ScopedAggregate
{
    public const int LongestTitle = 120, LongestBody = 20_000, LongestReason = 200;

    InfoRelease() { }

    public InfoRelease(OrgPath org) => Org = org;

    /// <summary>What it tells.</summary>
    public ReleaseKind Kind { get; private set; }

    /// <summary>One line.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Plain text.</summary>
    public string Body { get; private set; } = "";

    /// <summary>Only parties of this segment; null for all.</summary>
    public long? SegmentId { get; private set; }

    /// <summary>Only parties with this role; null for all.</summary>
    public PartyRole? Role { get; private set; }

    /// <summary>How far it is.</summary>
    public ReleaseState State { get; private set; }

    /// <summary>When it is to go out, UTC.</summary>
    public DateTime PlannedFor { get; private set; }

    /// <summary>By when every recipient shall have confirmed it, UTC.</summary>
    public DateTime ProofDueAt { get; private set; }

    /// <summary>When it went out, UTC; null before.</summary>
    public DateTime? ReleasedAt { get; private set; }

    /// <summary>Recipients when it went out.</summary>
    public int Recipients { get; private set; }

    /// <summary>Why it was called off; null when it was not.</summary>
    public string? CancelReason { get; private set; }

    /// <summary>Counts the times it was planned, so that the timer of an earlier plan does nothing.</summary>
    internal int Plan { get; private set; }

    /// <summary>Writes it, or writes it anew before it goes out.</summary>
    public void Write(ReleaseKind kind, string title, string body, long? segment, PartyRole? role, DateTime plannedFor, DateTime proofDueAt)
    {
        RequirePlanned();
        (Kind, Title, Body, SegmentId, Role, PlannedFor, ProofDueAt) = (kind, title, body, segment, role, plannedFor, proofDueAt);
        var plan = ++Plan;
        Record(() => new InfoReleaseDue(Id, plan), dueAt: plannedFor);
        Touch();
    }

    public void Cancel(string reason)
    {
        RequirePlanned();
        (State, CancelReason) = (ReleaseState.Cancelled, reason);
    }

    /// <summary>Its time has come; recipients follow in the same unit of work or in later ones.</summary>
    public void GoOut(int recipients, DateTime now)
    {
        (State, ReleasedAt, Recipients) = (ReleaseState.Released, now, recipients);
        Record(() => new InfoReleaseProofDue(Id), dueAt: ProofDueAt > now ? ProofDueAt : now);
    }

    /// <summary>Account managers are told how many of their dealers have not confirmed it.</summary>
    public void Remind(long manager, int count)
        => Record(() => ReleaseNotices.Unread.To(new SubjectRef(nameof(InfoRelease), Id), [new(AccountId: manager)], false, ("title", Title), ("count", count.ToString(System.Globalization.CultureInfo.InvariantCulture))));

    void RequirePlanned()
    {
        if (State != ReleaseState.Planned) throw new Refused(ReleaseErrors.NotPlanned, "id");
    }
}

/// <summary>A release is to go out.</summary>
internal sealed record InfoReleaseDue(long InfoReleaseId, int Plan) : IEvent;

/// <summary>Everybody should have confirmed a release by now.</summary>
internal sealed record InfoReleaseProofDue(long InfoReleaseId) : IEvent;
