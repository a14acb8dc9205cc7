namespace Platform.AfterSales;

/// <summary>What clients see of a dispute.</summary>
internal sealed class DisputeType : ObjectType<Dispute>
{
    public DisputeType()
    {
        Shows(d => d.Id);
        Shows(d => d.Version);
        Shows(d => d.Number);
        ShowsHistory(DisputeRights.History);
        Shows(d => d.CaseId).AsId("Case");
        Shows(d => d.OrderId).AsId("Order");
        Shows(d => d.OrderNumber);
        Shows(d => d.PartyId).AsId("Party");
        Shows(d => d.ReturnId).AsId("ReturnAuthorization");
        Shows(d => d.OrgId).AsId("OrgUnit");
        Shows(d => d.Kind);
        Shows(d => d.State);
        Shows(d => d.Currency);
        Shows(d => d.ClaimMinor);
        Shows(d => d.Wants);
        Shows(d => d.Outcome);
        Shows(d => d.Reason).NotFilterable().NotSortable();
        Shows(d => d.FreightMinor);
        Shows(d => d.CompensationMinor);
        Shows(d => d.RefundedMinor);
        Shows("refunded", d => new Money(d.RefundedMinor, d.Currency)).Reads(nameof(Dispute.RefundedMinor), nameof(Dispute.Currency)).Described("Money that went back.");
        Shows(d => d.ReplacementId).AsId("Order");
        Shows(d => d.Problem).Needs(Caller.Staff);
        Shows(d => d.OpenedAt);
        Shows(d => d.AskedAt);
        Shows(d => d.AnswerBy);
        Shows(d => d.AnsweredAt);
        Shows(d => d.DecidedBy).AsId("Account").Needs(Caller.Staff);
        Shows(d => d.DecidedAt);
        Shows(d => d.EndedAt);
        Shows(d => d.Lines);
        Shows(d => d.Evidence).NotFilterable();
        Filter<bool>("open", (yes, _) => yes ? d => d.State == DisputeState.Open || d.State == DisputeState.Decided : d => d.State != DisputeState.Open && d.State != DisputeState.Decided).Described("Whether it is not at its end.");
        Filter<bool>("awaitsBuyer", (yes, _) => yes ? d => d.State == DisputeState.Open && d.AskedAt != null && d.AnsweredAt == null : d => d.State != DisputeState.Open || d.AskedAt == null || d.AnsweredAt != null)
            .Described("Whether the buyer was asked for something and has not answered.");
        DefaultOrder(d => d.OpenedAt, descending: true);
    }
}

/// <summary>What clients see of a line in dispute.</summary>
internal sealed class DisputeLineType : ObjectType<DisputeLine>
{
    public DisputeLineType()
    {
        Shows(l => l.Id);
        Shows(l => l.OrderLineId).AsId("OrderLine");
        Shows(l => l.Sku);
        Shows(l => l.Name);
        Shows(l => l.Quantity);
        Shows(l => l.AwardedMinor);
        DefaultOrder(l => l.Id);
    }
}

/// <summary>What clients see of a piece of evidence.</summary>
internal sealed class DisputeEvidenceType : ObjectType<DisputeEvidence>
{
    public DisputeEvidenceType()
    {
        Shows(e => e.Id);
        Shows(e => e.Side);
        Shows("fileIds", e => e.FileIds).NotNull().AsId("StoredFile").Reads(nameof(DisputeEvidence.Files)).Described("Files that belong to it.");
        Shows(e => e.By).AsId("Account").Needs(Caller.Staff);
        Shows(e => e.At);
        DefaultOrder(e => e.Id);
    }
}
