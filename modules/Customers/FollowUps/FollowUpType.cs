namespace Platform.Customers.FollowUps;

/// <summary>What the schema shows of a follow-up; what hangs on it is in <see cref="FollowUpFields"/>.</summary>
internal sealed class FollowUpType : ObjectType<FollowUp>
{
    public FollowUpType()
    {
        Shows(f => f.Id);
        Shows(f => f.Version);
        ShowsHistory(CarePermissions.History);
        Shows(f => f.Subject);
        Shows("documentId", f => GlobalId.Encode(f.DocumentType, f.DocumentId)).NotNull().Reads(nameof(FollowUp.DocumentType), nameof(FollowUp.DocumentId)).Described("Global id of the document it is about.");
        Shows(f => f.Number);
        Shows(f => f.Round);
        Shows(f => f.PolicyId).AsId(nameof(FollowUpPolicy));
        Shows(f => f.PartyId).AsId("Party");
        Shows(f => f.OrgId).As("orgUnitId").AsId("OrgUnit").NotSortable().Described("The unit it belongs to.");
        Shows(f => f.State);
        Shows(f => f.DueAt);
        Shows(f => f.OwnerId).As("assigneeId").AsId("Account").Described("Account that is to call; null while nobody is.");
        Shows(f => f.TeamId).AsId("Team");
        Shows(f => f.AttemptsMade);
        Shows(f => f.StartedAt);
        Shows(f => f.EndedAt);
        Shows(f => f.EndedBy).AsId("Account");
        Shows(f => f.Outcome);
        Shows(f => f.Score);
        Shows(f => f.Waiver);
        Shows(f => f.WaiverReason).NotFilterable().NotSortable();
        Shows(f => f.CreatedAt);
        Shows(f => f.UpdatedAt);
        Filter<bool>("mine", (mine, services) =>
        {
            var me = ((Caller)services.GetService(typeof(Caller))!).UserId ?? 0;
            return mine ? f => f.OwnerId == me : f => f.OwnerId == null || f.OwnerId != me;
        }).Described("Whether the viewer is to call.");
        Filter<bool>("open", (open, _) => open ? f => f.State < FollowUpState.Done : f => f.State >= FollowUpState.Done).Described("Whether it is still owed.");
        Filter<bool>("overdue", (overdue, services) =>
        {
            var now = ((TimeProvider)services.GetService(typeof(TimeProvider))!).GetUtcNow().UtcDateTime;
            return overdue ? f => f.State < FollowUpState.Done && f.DueAt < now : f => f.State >= FollowUpState.Done || f.DueAt >= now;
        }).Described("Whether it is owed and its time is past.");
        Filter<string>("document", (id, _) =>
        {
            var row = GlobalId.TryDecode(id, out var type, out var number) ? number : 0;
            return f => f.DocumentType == type && f.DocumentId == row;
        }).Described("Is about the document with this global id.");
        DefaultOrder(f => f.DueAt);
    }
}

/// <summary>What the schema shows of an attempt.</summary>
internal sealed class FollowUpAttemptType : ObjectType<FollowUpAttempt>
{
    public FollowUpAttemptType()
    {
        Shows(a => a.Number);
        Shows(a => a.At);
        Shows(a => a.Channel);
        Shows(a => a.Reason);
        Shows(a => a.AccountId).AsId("Account");
        Shows(a => a.NextAt);
        DefaultOrder(a => a.Number);
    }
}
