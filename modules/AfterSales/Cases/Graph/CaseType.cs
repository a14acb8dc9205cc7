namespace Platform.AfterSales;

/// <summary>What clients see of a case.</summary>
internal sealed class CaseType : ObjectType<Case>
{
    public CaseType()
    {
        Shows(c => c.Id);
        Shows(c => c.Version);
        Shows(c => c.Number);
        Shows(c => c.Kind);
        Shows(c => c.Subkind);
        Shows(c => c.Channel);
        Shows(c => c.State);
        Shows(c => c.Stage).Reads(nameof(Case.State));
        Shows(c => c.Title).NotFilterable().NotSortable();
        Shows(c => c.Description).NotFilterable().NotSortable();
        Shows(c => c.PartyId).AsId("Party");
        Shows(c => c.LocationId).AsId("ServiceLocation");
        Shows(c => c.OrderId).AsId("Order");
        Shows(c => c.ServiceItemId).AsId("ServiceItem");
        Shows(c => c.ServiceItemCode);
        Shows(c => c.Priority).Needs(Caller.Staff);
        Shows(c => c.QueueId).AsId("WorkQueue").Needs(Caller.Staff);
        Shows(c => c.TeamId).AsId("Team");
        Shows(c => c.OwnerId).AsId("Account").Needs(Caller.Staff);
        Shows(c => c.OrgId).AsId("OrgUnit");
        Shows(c => c.DueAt).Reads(nameof(Case.DueSort));
        Shows(c => c.DueSort).As("dueSort").Described("When it is due, UTC, for filtering and sorting; in the year 9999 while nothing sets a time.");
        Shows(c => c.OpenedAt);
        Shows(c => c.LastContactAt);
        Shows(c => c.AcceptedAt);
        Shows(c => c.RespondedAt);
        Shows(c => c.ResolvedAt);
        Shows(c => c.ClosedAt);
        Shows(c => c.WaitReason).Needs(Caller.Staff).NotFilterable().NotSortable();
        Shows(c => c.Resolution);
        Shows(c => c.Cause).Needs(Caller.Staff);
        Shows(c => c.ResolutionText).NotFilterable().NotSortable();
        Shows(c => c.Reopenings);
        Shows(c => c.Transfers).Needs(Caller.Staff);
        Shows(c => c.IsEscalated).Needs(Caller.Staff);
        Shows(c => c.RelatedCaseId).AsId("Case").Needs(Caller.Staff);
        Shows(c => c.CreatedAt);
        Shows(c => c.UpdatedAt);
        Filter<CaseStage>("stage", (stage, _) =>
        {
            var states = Enum.GetValues<CaseState>().Where(s => CaseFlow.StageOf(s) == stage).ToList();
            return c => states.Contains(c.State);
        }).Described("Cases in this stage of the three-stage view.");
        Filter<bool>("unassigned", (yes, _) => yes ? c => c.OwnerId == null : c => c.OwnerId != null).Needs(Caller.Staff).Described("Whether nobody answers for it.");
        Filter<string>("tag", (tag, _) => c => c.TagRows.Any(t => t.Tag == tag)).Needs(Caller.Staff).Described("Has this word on it.");
        Filter<bool>("overdue", (yes, services) =>
        {
            var now = ((TimeProvider)services.GetService(typeof(TimeProvider))!).GetUtcNow().UtcDateTime;
            return yes ? c => c.DueSort < now : c => c.DueSort >= now;
        }).Described("Whether something that is owed on it is late.");
        Filter<DateTime>("dueBefore", (time, _) => c => c.DueSort < time).Described("Something that is owed on it is due before this time, UTC.");
        DefaultOrder(c => c.OpenedAt, descending: true);
    }
}
