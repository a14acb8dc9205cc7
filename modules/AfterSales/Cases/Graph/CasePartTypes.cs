namespace Platform.AfterSales;

/// <summary>What clients see of one time that somebody came.</summary>
internal sealed class CaseEntryType : ObjectType<CaseEntry>
{
    public CaseEntryType()
    {
        Shows(e => e.Id);
        Shows(e => e.Channel);
        Shows(e => e.ExternalId).Needs(Caller.Staff);
        Shows(e => e.PartyId).AsId("Party");
        Shows(e => e.IsJoined);
        Shows(e => e.TakenBy).AsId("Account").Needs(Caller.Staff);
        Shows(e => e.At);
    }
}

/// <summary>What clients see of an answer or note.</summary>
internal sealed class CaseMessageType : ObjectType<CaseMessage>
{
    public CaseMessageType()
    {
        Shows(m => m.Id);
        Shows(m => m.Visibility);
        Shows(m => m.AuthorId).AsId("Account").Needs(Caller.Staff);
        Shows(m => m.At);
    }
}

/// <summary>What clients see of a phase.</summary>
internal sealed class CasePhaseType : ObjectType<CasePhase>
{
    public CasePhaseType()
    {
        Shows(p => p.Phase);
        Shows(p => p.TeamId).AsId("Team");
        Shows(p => p.OwnerId).AsId("Account");
        Shows(p => p.From);
        Shows(p => p.To);
    }
}

/// <summary>What clients see of a queue.</summary>
internal sealed class WorkQueueType : ObjectType<WorkQueue>
{
    public WorkQueueType()
    {
        Shows(q => q.Id);
        Shows(q => q.Version);
        Shows(q => q.Code);
        Shows(q => q.Name);
        Shows(q => q.TeamId).AsId("Team");
        Shows(q => q.OrgId).AsId("OrgUnit");
        Shows(q => q.IsActive);
        DefaultOrder(q => q.Code);
    }
}
