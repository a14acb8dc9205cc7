namespace Platform.Orders;

internal sealed class OrderLineType : ObjectType<OrderLine>
{
    public OrderLineType()
    {
        Shows(l => l.Id);
        Shows(l => l.Position);
        Shows(l => l.Sku);
        Shows(l => l.Name);
        Shows(l => l.Quantity);
        Shows(l => l.UnitPriceMinor);
        Shows(l => l.CataloguePriceMinor);
        Shows(l => l.DiscountMinor);
        Shows(l => l.NetMinor).Reads(nameof(OrderLine.UnitPriceMinor), nameof(OrderLine.Quantity), nameof(OrderLine.DiscountMinor));
        Shows(l => l.MadeToOrder);
        Shows(l => l.ShippedQuantity);
        Shows(l => l.DeliveredQuantity);
        Shows(l => l.ReturnedQuantity);
        Shows(l => l.TakenBackQuantity);
        Shows(l => l.RefundedMinor);
        Shows(l => l.RefundPendingMinor);
        Shows(l => l.RefundableMinor).Reads(nameof(OrderLine.UnitPriceMinor), nameof(OrderLine.Quantity), nameof(OrderLine.DiscountMinor), nameof(OrderLine.RefundedMinor), nameof(OrderLine.RefundPendingMinor));
        DefaultOrder(l => l.Position);
    }
}

internal sealed class OrderWaybillType : ObjectType<OrderWaybill>
{
    public OrderWaybillType()
    {
        Shows(w => w.Courier);
        Shows(w => w.Number);
    }
}

internal sealed class PaymentType : ObjectType<Payment>
{
    public PaymentType()
    {
        Shows(p => p.Id);
        Shows(p => p.Connection);
        Shows(p => p.Number);
        Shows("amount", p => new Money(p.AmountMinor, p.Currency)).Reads(nameof(Payment.AmountMinor), nameof(Payment.Currency)).Described("What came in.");
        Shows(p => p.PaidAt);
    }
}

internal sealed class EscrowTradeType : ObjectType<EscrowTrade>
{
    public EscrowTradeType()
    {
        Shows(t => t.Method);
        Shows(t => t.Connection);
        Shows(t => t.TradeNumber);
        Shows(t => t.State);
        Shows(t => t.Currency);
        Shows(t => t.AmountMinor);
        Shows(t => t.CapturedMinor);
        Shows(t => t.HeldMinor);
        Shows(t => t.ReleasedMinor);
        Shows(t => t.RefundedMinor);
        Shows(t => t.ReleasePendingMinor);
        Shows(t => t.RefundPendingMinor);
        Shows(t => t.RecallPendingMinor);
        Shows(t => t.PayInstruction).NotFilterable().NotSortable();
        Shows(t => t.PayInstructionKind).NotFilterable().NotSortable();
        Shows(t => t.ShippedNotifiedAt);
        Shows(t => t.ConfirmedAt);
        Shows(t => t.AutoConfirmAt);
        Shows(t => t.DisputedSince);
        Shows(t => t.ClockStoppedAt);
        Shows(t => t.CodDueAt);
        Shows(t => t.CodCollectedAt);
    }
}

internal sealed class OrderAttentionType : ObjectType<OrderAttention>
{
    public OrderAttentionType() => ShowsAll();
}

internal sealed class AuditResultType : ObjectType<AuditResult>
{
    public AuditResultType()
    {
        Shows(a => a.At);
        Shows(a => a.Verdict);
        Shows("ruleIds", a => (IReadOnlyList<string>)a.RuleIds.Split(' ', StringSplitOptions.RemoveEmptyEntries)).NotNull().Reads(nameof(AuditResult.RuleIds)).Described("Rules that found something, waived ones included.");
        Shows(a => a.Evidence);
        Shows(a => a.InputHash);
        Shows(a => a.By);
    }
}
