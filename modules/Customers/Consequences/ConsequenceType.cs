namespace Platform.Customers.Consequences;

/// <summary>What the schema shows of a consequence.</summary>
internal sealed class ConsequenceType : ObjectType<Consequence>
{
    public ConsequenceType()
    {
        Shows(c => c.Id);
        Shows(c => c.Version);
        ShowsHistory(FollowUps.CarePermissions.History);
        Shows(c => c.Origin);
        Shows("originId", c => GlobalId.Encode(c.Origin.ToString(), c.OriginId)).NotNull().Reads(nameof(Consequence.Origin), nameof(Consequence.OriginId)).Described("Global id of the follow-up, survey or visit.");
        Shows("documentId", c => GlobalId.Encode(c.DocumentType, c.DocumentId)).NotNull().Reads(nameof(Consequence.DocumentType), nameof(Consequence.DocumentId)).Described("Global id of the document it is about.");
        Shows(c => c.Number);
        Shows(c => c.PartyId).AsId("Party");
        Shows(c => c.OrgId).As("orgUnitId").AsId("OrgUnit").NotSortable().Described("The unit it belongs to.");
        Shows(c => c.TeamId).AsId("Team");
        Shows(c => c.State);
        Shows(c => c.RaisedAt);
        Shows(c => c.DueAt);
        Shows(c => c.Reminders);
        Shows(c => c.CaseId).AsId("Case");
        Shows(c => c.Reason).NotFilterable().NotSortable();
        Shows(c => c.SettledAt);
        Shows(c => c.SettledBy).AsId("Account");
        DefaultOrder(c => c.RaisedAt);
    }
}
