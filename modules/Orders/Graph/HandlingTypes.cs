namespace Platform.Orders;

internal sealed class OrderExceptionShape : ObjectType<OrderException>
{
    public OrderExceptionShape()
    {
        Shows(e => e.Id);
        Shows(e => e.Version);
        Shows(e => e.OrderId).AsId("Order");
        Shows(e => e.Type);
        Shows(e => e.Code);
        Shows(e => e.Detail).NotFilterable().NotSortable();
        Shows(e => e.State);
        Shows(e => e.OwnerId).AsId("Account");
        Shows(e => e.Resolution).NotFilterable().NotSortable();
        Shows(e => e.CreatedAt);
        Shows(e => e.ClosedAt);
    }
}

internal sealed class RefundType : ObjectType<Refund>
{
    public RefundType()
    {
        Shows(r => r.Id);
        Shows(r => r.Version);
        Shows(r => r.Number);
        ShowsHistory("orders:order:history");
        Shows(r => r.OrderId).AsId("Order");
        Shows(r => r.State);
        Shows(r => r.Cause);
        Shows(r => r.Reason).Needs(Caller.Staff).NotFilterable().NotSortable();
        Shows(r => r.Amount).Reads(nameof(Refund.AmountMinor), nameof(Refund.Currency));
        Shows(r => r.AmountMinor);
        Shows(r => r.FreightMinor);
        Shows(r => r.CompensationMinor);
        Shows(r => r.Source).Needs(Caller.Staff);
        Shows(r => r.ProposedBy).AsId("Account").Needs(Caller.Staff);
        Shows(r => r.DecidedBy).AsId("Account").Needs(Caller.Staff);
        Shows(r => r.DecidedAt);
        Shows(r => r.RemedyKey).Needs(Caller.Staff);
        Shows(r => r.RemedyCaseId).AsId("Case").Needs(Caller.Staff);
        Shows(r => r.Attempts).Needs(Caller.Staff);
        Shows(r => r.ProviderNumber).Needs(Caller.Staff);
        Shows(r => r.FailureCode).Needs(Caller.Staff);
        Shows(r => r.CreatedAt);
        Shows(r => r.SucceededAt);
        Shows(r => r.Lines);
    }
}

internal sealed class RefundLineType : ObjectType<RefundLine>
{
    public RefundLineType()
    {
        Shows(l => l.LineId).AsId("OrderLine");
        Shows(l => l.AmountMinor);
    }
}

internal sealed class SourceOrderType : ObjectType<SourceOrder>
{
    public SourceOrderType()
    {
        Shows(s => s.Id);
        Shows(s => s.Version);
        Shows(s => s.ChannelId).AsId("SalesChannel");
        Shows(s => s.PlatformNumber);
        Shows(s => s.PlatformStatus);
        Shows(s => s.Hash).NotFilterable().NotSortable();
        Shows(s => s.ReceivedAt);
        Shows(s => s.OrderId).AsId("Order");
        Shows(s => s.HasChanged);
        Shows(s => s.Revisions);
    }
}

internal sealed class SourceRevisionType : ObjectType<SourceRevision>
{
    public SourceRevisionType()
    {
        Shows(r => r.Revision);
        Shows(r => r.PlatformStatus);
        Shows(r => r.ReceivedAt);
        DefaultOrder(r => r.Revision);
    }
}
