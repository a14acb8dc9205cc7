namespace Platform.AfterSales;

internal sealed partial class Case
{
    /// <summary>A matter comes in.</summary>
    public static Case Open(NewCase from)
    {
        var it = new Case
        {
            Number = from.Number, Org = from.Org, Kind = from.Kind, Subkind = from.Subkind, Channel = from.Channel, Title = from.Title, Description = from.Description,
            PartyId = from.PartyId, LocationId = from.LocationId, OrderId = from.OrderId, ServiceItemId = from.ServiceItemId, ServiceItemCode = from.ServiceItemCode,
            QueueId = from.Standing.QueueId, WaitsIn = from.Standing.QueueId, TeamId = from.Standing.TeamId, OwnerId = from.Standing.OwnerId, Priority = from.Standing.Priority,
            OpenedAt = from.OpenedAt, LastContactAt = from.OpenedAt, RelatedCaseId = from.RelatedCaseId, Origin = from.Origin,
        };
        it._entries.Add(from.Entry);
        it._phases.Add(new CasePhase { Phase = CasePhaseKind.Consultation, TeamId = it.TeamId, OwnerId = it.OwnerId ?? from.Entry.TakenBy, From = from.OpenedAt });
        it.Record(() => new CaseOpened(it.Id, it.Number, it.Kind, it.Channel, it.PartyId, from.Entry.ContactSealed, it.LocationId, it.ServiceItemCode, it.TeamId, it.OpenedAt));
        if (it.OwnerId is not null) it.RecordAssigned();
        return it;
    }

    /// <summary>The same person came again with the same matter.</summary>
    public void Join(CaseEntry entry)
    {
        RequireOpen();
        _entries.Add(entry);
        LastContactAt = entry.At;
        Record(() => new CaseJoined(Id, PartyId ?? entry.PartyId, entry.Channel, entry.At));
        PartyId ??= entry.PartyId;
    }

    /// <summary>Says what it is. Null leaves a value as it is.</summary>
    public void Classify(Classification to)
    {
        RequireOpen();
        (Kind, Subkind, Title, Description) = (to.Kind ?? Kind, to.Subkind ?? Subkind, to.Title ?? Title, to.Description ?? Description);
        (Priority, PartyId, LocationId, OrderId) = (to.Priority ?? Priority, to.PartyId ?? PartyId, to.LocationId ?? LocationId, to.OrderId ?? OrderId);
        if (to.ServiceItemId is not null) (ServiceItemId, ServiceItemCode) = (to.ServiceItemId, to.ServiceItemCode);
        RecordClassified();
    }

    /// <summary>It became known whose matter it is.</summary>
    public void Identify(long partyId)
    {
        if (PartyId is not null) return;
        PartyId = partyId;
        Quietly();
        RecordClassified();
    }

    /// <summary>It was opened because of a dissatisfied answer.</summary>
    public void Tell(SubjectRef cause) => Record(() => new ComplaintOpened(Id, Number, cause, PartyId));

    internal void RecordClassified() => Record(() => new CaseClassified(Id, Kind, ServiceItemCode, PartyId, LocationId, TeamId));

    void RequireOpen()
    {
        if (!IsOpen) throw new Refused(CaseErrors.CaseOver, "id", ("number", Number));
    }
}

/// <summary>What a case is said to be; null leaves a value as it is.</summary>
internal sealed record Classification(CaseKind? Kind = null, string? Subkind = null, string? Title = null, string? Description = null, CasePriority? Priority = null,
    long? PartyId = null, long? LocationId = null, long? OrderId = null, long? ServiceItemId = null, string? ServiceItemCode = null);
