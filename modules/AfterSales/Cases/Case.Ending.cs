using Platform.Contracts.Administration;

namespace Platform.AfterSales;

internal sealed partial class Case
{
    /// <summary>The matter is settled. From now on it is followed up.</summary>
    public void Resolve(string resolution, string? cause, string text, Caller by, DateTime now)
    {
        CaseFlow.Table.Fire(this, "resolveCase", by);
        (Resolution, Cause, ResolutionText, ResolvedAt, WaitReason) = (resolution, cause, text, now, null);
        BeginPhase(CasePhaseKind.FollowUp, TeamId, OwnerId, now);
        Record(() => new CaseResolved(Id, Number, Kind, PartyId, TeamId, OwnerId, resolution, now));
        if (PartyId is { } party) Record(() => CaseNotices.Resolved.To(Subject, [new Recipient(PartyId: party)], false, ("number", Number)));
    }

    /// <summary>The matter goes on.</summary>
    /// <param name="cause">Why.</param>
    /// <param name="followUpId">The follow-up whose answer re-opens it; null when another cause does.</param>
    /// <param name="by">Who.</param>
    /// <param name="now">When, UTC.</param>
    public void Reopen(string cause, long? followUpId, Caller by, DateTime now)
    {
        CaseFlow.Table.Fire(this, "reopenCase", by);
        (Reopenings, ResolvedAt, Resolution, Cause, ResolutionText) = (Reopenings + 1, null, null, null, null);
        BeginPhase(CasePhaseKind.Handling, TeamId, OwnerId, now);
        Record(() => new CaseReopened(Id, PartyId, cause, followUpId));
        if (OwnerId is not null || TeamId is not null) Record(() => CaseNotices.Reopened.To(Subject, [OwnerId is { } owner ? new Recipient(owner) : new Recipient(TeamId: TeamId)], false, ("number", Number)));
    }

    /// <summary>It ends.</summary>
    public void Close(Caller by, DateTime now)
    {
        CaseFlow.Table.Fire(this, "closeCase", by);
        ClosedAt = now;
        EndPhase(now);
        Record(() => new CaseClosed(Id, PartyId, now));
    }

    /// <summary>It ends in another case, which takes over what was said.</summary>
    /// <returns>What was said, by the entry of this case that said it.</returns>
    public IReadOnlyDictionary<long, CaseEntry> MergeInto(Case other, Caller by, DateTime now)
    {
        if (other.Id == Id) throw new Refused(CaseErrors.SameCase, "intoId");
        if (!other.IsOpen) throw new Refused(CaseErrors.CaseOver, "intoId", ("number", other.Number));
        CaseFlow.Table.Fire(this, "mergeCases", by);
        (RelatedCaseId, ClosedAt) = (other.Id, now);
        EndPhase(now);
        Record(() => new CasesMerged(Id, other.Id, PartyId ?? other.PartyId));
        return other.TakeIn(this);
    }

    Dictionary<long, CaseEntry> TakeIn(Case other)
    {
        var taken = other._entries.ToDictionary(e => e.Id, e => new CaseEntry
        {
            CaseId = Id, Channel = e.Channel, TextSealed = e.TextSealed, ContactSealed = e.ContactSealed, PhoneIndex = e.PhoneIndex, MailIndex = e.MailIndex, PartyId = e.PartyId, IsJoined = true, TakenBy = e.TakenBy, At = e.At,
        });
        _entries.AddRange(taken.Values);
        if (other.LastContactAt > LastContactAt) LastContactAt = other.LastContactAt;
        PartyId ??= other.PartyId;
        Touch();
        return taken;
    }
}
