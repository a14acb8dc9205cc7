namespace Platform.AfterSales;

/// <summary>What clients see of a charge.</summary>
internal sealed class ServiceChargeType : ObjectType<ServiceCharge>
{
    public ServiceChargeType()
    {
        Shows(c => c.Id);
        Shows(c => c.Version);
        Shows(c => c.Number);
        Shows(c => c.WorkOrderId).AsId("WorkOrder");
        Shows(c => c.CaseId).AsId("Case");
        Shows(c => c.PartyId).AsId("Party");
        Shows(c => c.OrgId).AsId("OrgUnit");
        Shows(c => c.TeamId).AsId("Team").Needs(Caller.Staff);
        Shows(c => c.Payer);
        Shows(c => c.State);
        Shows("amount", c => new Money(c.AmountMinor, c.Currency)).Reads(nameof(ServiceCharge.AmountMinor), nameof(ServiceCharge.Currency)).Described("What is asked for.");
        Shows("received", c => new Money(c.ReceivedMinor, c.Currency)).Reads(nameof(ServiceCharge.ReceivedMinor), nameof(ServiceCharge.Currency)).Described("What has come in.");
        Shows("waived", c => new Money(c.WaivedMinor, c.Currency)).Reads(nameof(ServiceCharge.WaivedMinor), nameof(ServiceCharge.Currency)).Described("What was given up.");
        Shows("open", c => new Money(c.OpenMinor, c.Currency)).Reads(nameof(ServiceCharge.OpenMinor), nameof(ServiceCharge.Currency)).Described("What is still owed.");
        Shows(c => c.Currency);
        Shows(c => c.AmountMinor);
        Shows(c => c.OpenMinor);
        Shows(c => c.RaisedAt);
        Shows(c => c.DueAt);
        Shows(c => c.Note).Needs(Caller.Staff).NotFilterable().NotSortable();
        Shows(c => c.Lines);
        Shows(c => c.Entries);
        Filter<bool>("overdue", (overdue, services) =>
        {
            var now = ((TimeProvider)services.GetService(typeof(TimeProvider))!).GetUtcNow().UtcDateTime;
            return overdue ? c => c.OpenMinor > 0 && c.DueAt < now : c => c.OpenMinor == 0 || c.DueAt >= now;
        }).Described("Whether it is owed and past its time.");
    }
}

/// <summary>What clients see of a line of a charge.</summary>
internal sealed class ChargeLineType : ObjectType<ChargeLine>
{
    public ChargeLineType()
    {
        Shows(l => l.Id);
        Shows(l => l.Position);
        Shows(l => l.ServiceItemCode);
        Shows(l => l.Name);
        Shows(l => l.Quantity);
        Shows(l => l.UnitPriceMinor);
        Shows(l => l.AmountMinor);
        DefaultOrder(l => l.Position);
    }
}

/// <summary>What clients see of money that moved for a charge.</summary>
internal sealed class ChargeEntryType : ObjectType<ChargeEntry>
{
    public ChargeEntryType()
    {
        Shows(e => e.Id);
        Shows(e => e.Kind);
        Shows(e => e.AmountMinor);
        Shows(e => e.At);
        Shows(e => e.Method);
        Shows(e => e.Reference);
        Shows(e => e.Reason).Needs(Caller.Staff).NotFilterable().NotSortable();
        Shows(e => e.ReversesId).AsId("ChargeEntry");
        Shows(e => e.RecordedBy).AsId("Account").Needs(Caller.Staff);
        DefaultOrder(e => e.Id);
    }
}

/// <summary>Fields of a charge that are computed.</summary>
[Extends(typeof(ServiceCharge))]
internal sealed class ServiceChargeFields(TimeProvider time)
{
    /// <summary>Whether it is owed and past its time.</summary>
    [Requires(nameof(ServiceCharge.OpenMinor), nameof(ServiceCharge.DueAt))]
    public bool IsOverdue([Parent] ServiceCharge charge) => charge.OpenMinor > 0 && charge.DueAt < time.GetUtcNow().UtcDateTime;
}
