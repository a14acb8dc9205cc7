using System.Text.Json;

namespace Platform.AfterSales;

/// <summary>What clients see of a return.</summary>
internal sealed class ReturnAuthorizationType : ObjectType<ReturnAuthorization>
{
    public ReturnAuthorizationType()
    {
        Shows(r => r.Id);
        Shows(r => r.Version);
        Shows(r => r.Number);
        ShowsHistory(ReturnRights.History);
        Shows(r => r.Kind);
        Shows(r => r.State);
        Shows(r => r.OrderId).AsId("Order");
        Shows(r => r.OrderNumber);
        Shows(r => r.CaseId).AsId("Case");
        Shows(r => r.PartyId).AsId("Party");
        Shows(r => r.OrgId).AsId("OrgUnit");
        Shows(r => r.Currency);
        Shows(r => r.ShipmentId).AsId("Shipment");
        Shows(r => r.PolicyCode);
        Shows(r => r.IsFastLane);
        Shows(r => r.RefundMoment);
        Shows(r => r.DecidesItself);
        Shows(r => r.FreightPayer);
        Shows(r => r.ReturnTo).NotFilterable().NotSortable();
        Shows("verdicts", r => (IReadOnlyList<RuleVerdict>)JsonSerializer.Deserialize<List<RuleVerdict>>(r.Eligibility)!).NotNull().Reads(nameof(ReturnAuthorization.Eligibility)).Described("What the rules said when it was asked for.");
        Shows("fastLaneVerdicts", r => (IReadOnlyList<RuleVerdict>)(r.FastLaneVerdicts == null ? [] : JsonSerializer.Deserialize<List<RuleVerdict>>(r.FastLaneVerdicts)!)).NotNull().Needs(Caller.Staff).Reads(nameof(ReturnAuthorization.FastLaneVerdicts))
            .Described("What the fast lane looked at when it was asked for, the loss budget and what was left of it included; empty when nobody asked it.");
        Shows(r => r.Remark).Needs(Caller.Staff).NotFilterable().NotSortable();
        Shows(r => r.MoneyNote).NotFilterable().NotSortable();
        Shows(r => r.SendBy);
        Shows(r => r.Courier);
        Shows(r => r.WaybillNumber);
        Shows(r => r.RequestedAt);
        Shows(r => r.AnsweredAt);
        Shows(r => r.SentAt);
        Shows(r => r.ScannedAt);
        Shows(r => r.ArrivedAt);
        Shows(r => r.ReceivedAt);
        Shows(r => r.EndedAt);
        Shows("refunded", r => new Money(r.RefundedMinor, r.Currency)).Reads(nameof(ReturnAuthorization.RefundedMinor), nameof(ReturnAuthorization.Currency)).Described("Money that went back for it.");
        Shows(r => r.RefundedMinor);
        Shows(r => r.FreightMinor);
        Shows(r => r.CompensationMinor);
        Shows(r => r.ExposedMinor).Needs(Caller.Staff);
        Shows(r => r.ReplacementId).AsId("Order");
        Shows(r => r.Problem).Needs(Caller.Staff);
        Shows(r => r.CreatedAt);
        Shows(r => r.UpdatedAt);
        Shows(r => r.Lines);
        Shows(r => r.Findings).NotFilterable();
        Filter<bool>("open", (yes, _) => yes ? r => r.State < ReturnState.Completed : r => r.State >= ReturnState.Completed).Described("Whether it is not at its end.");
        DefaultOrder(r => r.RequestedAt, descending: true);
    }
}

/// <summary>What clients see of a line of a return.</summary>
internal sealed class ReturnLineType : ObjectType<ReturnLine>
{
    public ReturnLineType()
    {
        Shows(l => l.Id);
        Shows(l => l.Position);
        Shows(l => l.OrderLineId).AsId("OrderLine");
        Shows(l => l.Sku);
        Shows(l => l.Name);
        Shows(l => l.Reason);
        Shows(l => l.IsOpened);
        Shows(l => l.Wanted);
        Shows(l => l.ExchangeSku);
        Shows("photoIds", l => l.PhotoIds).NotNull().AsId("StoredFile").Reads(nameof(ReturnLine.Photos)).Described("Files of the customer's photos.");
        Shows(l => l.Requested);
        Shows(l => l.Authorised);
        Shows(l => l.Received);
        Shows(l => l.Accepted);
        Shows(l => l.Rejected);
        Shows(l => l.AcceptedTo);
        Shows(l => l.RejectedTo);
        Shows(l => l.Resolution);
        Shows(l => l.RefundMinor);
        Shows(l => l.AheadMinor);
        Shows(l => l.UnitDifferenceMinor);
        Shows(l => l.UnitDueMinor);
        Shows(l => l.DifferenceBackMinor);
        Shows(l => l.IsSettled);
        Shows(l => l.RepairedAt);
        DefaultOrder(l => l.Position);
    }
}

/// <summary>What clients see of an inspection.</summary>
internal sealed class ReturnInspectionType : ObjectType<ReturnInspection>
{
    public ReturnInspectionType()
    {
        Shows(i => i.Id);
        Shows(i => i.Number);
        Shows(i => i.LineId).AsId("ReturnLine");
        Shows(i => i.Accepted);
        Shows(i => i.Rejected);
        Shows(i => i.AcceptedTo);
        Shows(i => i.RejectedTo);
        Shows(i => i.Condition).NotFilterable().NotSortable();
        Shows("checks", i => i.Answers).NotNull().Reads(nameof(ReturnInspection.Checks)).Described("Points that were checked.");
        Shows("photoIds", i => i.PhotoIds).NotNull().AsId("StoredFile").Reads(nameof(ReturnInspection.Photos)).Described("Files of the photos.");
        Shows(i => i.By).AsId("Account").Needs(Caller.Staff);
        Shows(i => i.At);
        DefaultOrder(i => i.Id);
    }
}

/// <summary>What clients see of one point of an inspection.</summary>
internal sealed class InspectionCheckType : ObjectType<InspectionCheck>
{
    public InspectionCheckType() => ShowsAll();
}
