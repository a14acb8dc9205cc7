namespace Platform.Customers.Surveys;

/// <summary>What the schema shows of a survey; its link and answers are in <see cref="SurveyFields"/>.</summary>
internal sealed class SurveyType : ObjectType<Survey>
{
    public SurveyType()
    {
        Shows(s => s.Id);
        Shows(s => s.Version);
        ShowsHistory(FollowUps.CarePermissions.History);
        Shows(s => s.TemplateId).AsId(nameof(SurveyTemplate));
        Shows(s => s.TemplateCode);
        Shows(s => s.Kind);
        Shows("documentId", s => GlobalId.Encode(s.DocumentType, s.DocumentId)).NotNull().Reads(nameof(Survey.DocumentType), nameof(Survey.DocumentId)).Described("Global id of the document it is about.");
        Shows(s => s.Number);
        Shows(s => s.PartyId).AsId("Party");
        Shows(s => s.OrgId).As("orgUnitId").AsId("OrgUnit").NotSortable().Described("The unit it belongs to.");
        Shows(s => s.ProviderId).AsId("ServiceProvider").Needs(Caller.Staff);
        Shows(s => s.StaffId).AsId("Account").Needs(Caller.Staff);
        Shows(s => s.State);
        Shows(s => s.SentAt);
        Shows(s => s.OpenedAt);
        Shows(s => s.AnsweredAt);
        Shows(s => s.ExpiresAt);
        Shows(s => s.Score);
        Shows(s => s.IsDissatisfied).Needs(Caller.Staff);
        Filter<string>("document", (id, _) =>
        {
            var row = GlobalId.TryDecode(id, out var type, out var number) ? number : 0;
            return s => s.DocumentType == type && s.DocumentId == row;
        }).Described("Is about the document with this global id.");
        DefaultOrder(s => s.SentAt, descending: true);
    }
}
