namespace Platform.AfterSales;

/// <summary>What clients see of an offer.</summary>
internal sealed class DispatchOfferType : ObjectType<DispatchOffer>
{
    public DispatchOfferType()
    {
        Shows(o => o.Id);
        Shows(o => o.Version);
        Shows(o => o.WorkOrderId).AsId("WorkOrder");
        Shows(o => o.CaseId).AsId("Case");
        Shows(o => o.ProviderId).AsId("ServiceProvider");
        Shows(o => o.TechnicianId).AsId("Technician");
        Shows(o => o.State);
        Shows(o => o.Rank);
        Shows(o => o.Reasons).NotFilterable().NotSortable();
        Shows(o => o.IsAutomatic);
        Shows(o => o.RespondBy);
        Shows(o => o.AnsweredAt);
        Shows(o => o.AnswerReason).NotFilterable().NotSortable();
        Shows(o => o.CreatedAt);
    }
}
