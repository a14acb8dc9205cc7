namespace Platform.Customers.FollowUps;

/// <summary>What the schema shows of something that a call back is owed for.</summary>
internal sealed class CareSubjectType : ObjectType<CareSubject>
{
    public CareSubjectType()
    {
        Shows(s => s.Id);
        Shows(s => s.Type);
        Shows("documentId", s => GlobalId.Encode(s.DocumentType, s.DocumentId)).NotNull().Reads(nameof(CareSubject.DocumentType), nameof(CareSubject.DocumentId)).Described("Global id of the document.");
        Shows(s => s.Number);
        Shows(s => s.Kind);
        Shows(s => s.PartyId).AsId("Party");
        Shows(s => s.OrgId).As("orgUnitId").AsId("OrgUnit").NotSortable().Described("The unit it belongs to.");
        Shows(s => s.AcceptedAt);
        Shows(s => s.FinishedAt);
        Shows(s => s.Standing);
        Shows(s => s.Waiver);
        Shows(s => s.FollowUpId).AsId(nameof(FollowUp));
        Shows(s => s.DueAt);
        Shows(s => s.Rounds);
        Shows(s => s.OwnerId).As("assigneeId").AsId("Account").Described("Account that is to call; null while nobody is.");
        Shows(s => s.TeamId).AsId("Team");
        DefaultOrder(s => s.AcceptedAt);
    }
}
