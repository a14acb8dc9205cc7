namespace Platform.Orders;

/// <summary>What a person should see at once about an order.</summary>
/// <param name="Code">Stable, upper snake case.</param>
/// <param name="Severity">1 = look now, 2 = look today, 3 = know.</param>
/// <param name="Text">For people, in the viewer's language.</param>
internal sealed record OrderAttention(string Code, int Severity, string Text)
{
    static readonly TimeSpan UnpaidFor = TimeSpan.FromHours(24);

    /// <summary>The flags of an order, the most severe first; computed, never stored.</summary>
    public static IReadOnlyList<OrderAttention> Of(Order o, string locale, DateTime now)
    {
        var (found, zh) = (new List<OrderAttention>(), locale.StartsWith("zh", StringComparison.OrdinalIgnoreCase));
        void Add(bool applies, string code, int severity, string en, string cn) { if (applies) found.Add(new(code, severity, zh ? cn : en)); }

        var isOver = o.Stage == OrderStage.Done;
        Add(o.IsDisputed, "DISPUTED", 1, "The buyer disputes.", "买家已发起争议。");
        Add(o.ParcelTrouble == ParcelTrouble.Lost && o.Lifecycle != OrderLifecycle.Completed, "PARCEL_LOST", 1, "A parcel is lost.", "有包裹丢失。");
        Add(o.OpenExceptions > 0, "EXCEPTION_OPEN", 1, $"Open exceptions: {o.OpenCodes}.", $"未处理异常：{o.OpenCodes}。");
        Add(o.ParcelTrouble == ParcelTrouble.Refused, "PARCEL_REFUSED", 2, "A parcel was refused or came back.", "有包裹被拒收或退回。");
        Add(o.FulfillmentStatus == OrderFulfillmentStatus.Backordered && !isOver, "STOCK_SHORT", 2, "Stock is short.", "库存不足。");
        Add(!isOver && o.PromisedAt is { } promised && promised < now && o.DeliveredAt is null, "LATE", 2, "The promised date has passed.", "已超过承诺日期。");
        Add(o.OpenRefunds > 0, "REFUND_OPEN", 2, "A refund is under way.", "退款处理中。");
        Add(o.PaymentStatus == OrderPaymentStatus.PartiallyHeld && !isOver, "PARTLY_PAID", 2, "Paid in part only.", "仅部分付款。");
        Add(o.PaymentStatus == OrderPaymentStatus.Unpaid && o.PayableMinor > 0 && o.Stage == OrderStage.Pending && o.Lifecycle != OrderLifecycle.Draft && now - o.PlacedAt > UnpaidFor,
            "UNPAID", 3, "Unpaid for more than 24 hours.", "超过24小时未付款。");
        return [.. found.OrderBy(f => f.Severity)];
    }
}
