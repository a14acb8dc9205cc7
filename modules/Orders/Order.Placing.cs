using Platform.Contracts.Orders;
using Platform.Kernel.Security;

namespace Platform.Orders;

internal sealed partial class Order
{
    /// <summary>Receiver's name, encrypted; null when missing.</summary>
    [Protected, Encrypted]
    public string? ReceiverName { get; private set; }

    /// <summary>Receiver's phone, encrypted; null when missing.</summary>
    [Protected, Encrypted]
    public string? ReceiverPhone { get; private set; }

    /// <summary>Street, building and room, encrypted; null when missing.</summary>
    [Protected, Encrypted]
    public string? ReceiverAddress { get; private set; }

    /// <summary>Chinese division code, 6 to 12 digits; null abroad or when unknown.</summary>
    public string? RegionCode { get; private set; }

    /// <summary>Names of province, city and district, or the city abroad; null when unknown.</summary>
    public string? RegionName { get; private set; }

    /// <summary>ISO 3166 two-letter code of the receiver's country; null when unknown.</summary>
    public string? Country { get; private set; }

    /// <summary>Postal code; null when unknown.</summary>
    public string? PostalCode { get; private set; }

    /// <summary>Blind index of the receiver's name.</summary>
    [Protected]
    public string? NameIndex { get; private set; }

    /// <summary>Blind index of the receiver's phone.</summary>
    [Protected]
    public string? PhoneIndex { get; private set; }

    /// <summary>Blind index of the phone's last four digits.</summary>
    [Protected]
    public string? PhoneTailIndex { get; private set; }

    /// <summary>Alike orders have the same: phone, SKUs and amount.</summary>
    public string? LikenessKey { get; private set; }

    /// <summary>A new order with its trade. A draft waits for the customer's word; anything else is placed at once.</summary>
    public static Order Place(NewOrder content)
    {
        var order = Make(content);
        if (!content.IsDraft) order.Announce();
        return order;
    }

    static Order Make(NewOrder content)
    {
        var order = new Order
        {
            Number = content.Number, Org = content.Org, ChannelId = content.ChannelId, Kind = content.Kind, PartyId = content.PartyId, SourceOrderId = content.SourceOrderId,
            Currency = content.Currency, Method = content.Method, FreightMinor = content.FreightMinor, DiscountMinor = content.DiscountMinor,
            CourierConnection = content.CourierConnection, CourierBy = content.CourierBy, BuyerNote = content.BuyerNote, SellerNote = content.SellerNote,
            PromisedAt = content.PromisedAt, OwnerId = content.OwnerId, PlacedAt = content.PlacedAt, ReplacesId = content.ReplacesId, RemedyKey = content.Remedy?.Key, RemedyCaseId = content.Remedy?.CaseId,
            Lifecycle = content.IsDraft ? OrderLifecycle.Draft : OrderLifecycle.Placed,
        };
        if (content.Offer is var (offer, off)) (order.OfferId, order.OfferCode, order.OfferTitle, order.OfferMinor) = (offer.OfferId, offer.Code, offer.Title, off);
        order._lines.AddRange(content.Lines.Select((l, i) => new OrderLine(i + 1, l.Sku, l.Name, l.Quantity, l.UnitPriceMinor, l.CataloguePriceMinor, l.MadeToOrder)));
        order.GoodsMinor = content.Lines.Aggregate(0L, (sum, l) => checked(sum + l.Quantity * l.UnitPriceMinor));
        order.PayableMinor = content.PayableMinor ?? checked(order.GoodsMinor + order.FreightMinor - order.DiscountMinor);
        var shares = Shares.Split(order.DiscountMinor, [.. order._lines.Select(l => Math.Max(0, l.UnitPriceMinor * l.Quantity))]);
        for (var i = 0; i < shares.Length; i++) order._lines[i].DiscountMinor = shares[i];
        order.Seal(content.Receiver);
        order.Trade = new EscrowTrade(content.Method, content.EscrowConnection, content.Currency, order.PayableMinor);
        order.PaymentStatus = order.Trade.Status;
        return order;
    }

    /// <summary>The customer's word: the draft becomes an order.</summary>
    public void Confirm(Caller caller, DateTime now)
    {
        OrderFlow.Table.Fire(this, "confirmOrder", caller);
        PlacedAt = now;
        Announce();
    }

    /// <summary>The enquiry ends without a purchase.</summary>
    public void CloseUnconfirmed(string reason, Caller caller, DateTime now)
    {
        OrderFlow.Table.Fire(this, "closeUnconfirmed", caller);
        (CloseReason, ClosedAt) = (reason, now);
        Trade.Close();
    }

    void Announce()
    {
        Record(() => new OrderPlaced(Id, Number, PartyId, new Money(PayableMinor, Currency), [.. _lines.Select(l => new PlacedLine(l.Id, l.Sku, l.Quantity))]), happenedAt: PlacedAt);
        if (OfferId is { } offer) Record(() => new OfferUsed(Id, Number, offer, OwnerId));
    }

    /// <summary>The customer's offer was redeemed otherwise in the moment in which the order was placed: a person looks at its price.</summary>
    public void DoubtOffer(string code)
    {
        Raise(OrderExceptionType.Amount, "OFFER_REDEEMED_TWICE", code);
        Touch();
    }

    /// <summary>Another receiver, while nothing has left. What audit said about the old one no longer holds.</summary>
    public void ChangeReceiver(SealedReceiver receiver)
    {
        RefuseIfShipped();
        Seal(receiver);
        if (Lifecycle != OrderLifecycle.Draft) Record(() => new OrderShippingChanged(Id, PartyId));
    }

    /// <summary>The customer's or our choice of courier, while nothing has left.</summary>
    public void ChooseCourier(string? connection, CourierChooser by)
    {
        RefuseIfShipped();
        (CourierConnection, CourierBy) = (connection, by);
        if (Lifecycle != OrderLifecycle.Draft) Record(() => new OrderShippingChanged(Id, PartyId));
    }

    void RefuseIfShipped()
    {
        if (_lines.Exists(l => l.ShippedQuantity > 0)) throw new Refused(OrdersErrors.AlreadyShipped);
        if (Stage == OrderStage.Done) throw new Refused(CommonErrors.IllegalTransition, null, ("step", "change"), ("from", Kernel.Flow.Flow<Order, OrderLifecycle>.Screaming(Lifecycle)), ("possible", "-"));
    }

    void Seal(SealedReceiver r)
    {
        (ReceiverName, ReceiverPhone, ReceiverAddress) = (r.Name, r.Phone, r.Address);
        (NameIndex, PhoneIndex, PhoneTailIndex) = (r.NameIndex, r.PhoneIndex, r.TailIndex);
        (RegionCode, RegionName, Country, PostalCode) = (r.RegionCode, r.Region, r.Country, r.PostalCode);
        LikenessKey = PhoneIndex is null ? null : Likeness.Of(PhoneIndex, _lines.Select(l => l.Sku), PayableMinor, Currency);
    }
}
