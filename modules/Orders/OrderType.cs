namespace Platform.Orders;

/// <summary>What clients see of an order.</summary>
internal sealed class OrderType : ObjectType<Order>
{
    public OrderType()
    {
        Shows(o => o.Id);
        Shows(o => o.Version);
        Shows(o => o.Number);
        ShowsHistory("orders:order:history");
        Shows(o => o.Kind);
        Shows(o => o.PartyId).AsId("Party");
        Shows(o => o.ChannelId).AsId("SalesChannel");
        Shows(o => o.SourceOrderId).AsId("SourceOrder").Needs(Caller.Staff);
        Shows(o => o.OrgId).AsId("OrgUnit");
        Shows(o => o.OwnerId).AsId("Account").Needs(Caller.Staff);
        Shows(o => o.Lifecycle);
        Shows(o => o.PaymentStatus);
        Shows(o => o.FulfillmentStatus);
        Shows(o => o.ReturnStatus);
        Shows(o => o.Stage).Reads(nameof(Order.Lifecycle));
        Shows(o => o.Method);
        Shows("goods", o => new Money(o.GoodsMinor, o.Currency)).Reads(nameof(Order.GoodsMinor), nameof(Order.Currency)).Described("Goods at their prices.");
        Shows("freight", o => new Money(o.FreightMinor, o.Currency)).Reads(nameof(Order.FreightMinor), nameof(Order.Currency)).Described("Freight.");
        Shows("discount", o => new Money(o.DiscountMinor, o.Currency)).Reads(nameof(Order.DiscountMinor), nameof(Order.Currency)).Described("Discount on the goods.");
        Shows("offer", o => new Money(o.OfferMinor, o.Currency)).Reads(nameof(Order.OfferMinor), nameof(Order.Currency)).Described("Of the discount, what the customer's own offer takes off; never more than the goods.");
        Shows(o => o.OfferCode);
        Shows(o => o.OfferTitle);
        Shows("payable", o => new Money(o.PayableMinor, o.Currency)).Reads(nameof(Order.PayableMinor), nameof(Order.Currency)).Described("Goods plus freight minus discount.");
        Shows(o => o.PayableMinor);
        Shows(o => o.CourierConnection);
        Shows(o => o.CourierBy).Needs(Caller.Staff);
        Shows(o => o.BuyerNote).NotFilterable().NotSortable();
        Shows(o => o.SellerNote).Needs(Caller.Staff).NotFilterable().NotSortable();
        Shows(o => o.RegionCode);
        Shows(o => o.Country);
        Shows(o => o.OpenExceptions).Needs(Caller.Staff);
        Shows("openCodes", o => (IReadOnlyList<string>)o.OpenCodes.Split(' ', StringSplitOptions.RemoveEmptyEntries)).NotNull().Reads(nameof(Order.OpenCodes)).Needs(Caller.Staff).Described("Codes of open exceptions.");
        Shows(o => o.OpenRefunds);
        Shows(o => o.IsDisputed);
        Shows(o => o.OpenDisputes);
        Shows(o => o.OpenReturns);
        Shows(o => o.ReplacesId).AsId("Order");
        Shows(o => o.RemedyKey).Needs(Caller.Staff);
        Shows(o => o.ParcelTrouble).Needs(Caller.Staff);
        Shows(o => o.PlacedAt);
        Shows(o => o.PromisedAt);
        Shows(o => o.ReleasedAt);
        Shows(o => o.DeliveredAt);
        Shows(o => o.ReceivedAt);
        Shows(o => o.ClosedAt);
        Shows(o => o.CloseReason).Needs(Caller.Staff).NotFilterable().NotSortable();
        Shows(o => o.CreatedAt);
        Shows(o => o.UpdatedAt);
        Shows(o => o.Lines);
        Shows(o => o.Waybills);
        Shows(o => o.Trade);
        Filter<OrderStage>("stage", (stage, _) =>
        {
            var states = Enum.GetValues<OrderLifecycle>().Where(l => OrderFlow.StageOf(l) == stage).ToList();
            return o => states.Contains(o.Lifecycle);
        }).Described("Orders in this stage of the three-stage view.");
        Filter<bool>("late", (late, _) => late
            ? o => o.DeliveredAt != null && o.PromisedAt != null && o.DeliveredAt > o.PromisedAt
            : o => o.DeliveredAt == null || o.PromisedAt == null || o.DeliveredAt <= o.PromisedAt).Described("Whether it arrived after the promised time, to the second.");
        DefaultOrder(o => o.PlacedAt, descending: true);
    }
}
