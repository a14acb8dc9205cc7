using System.ComponentModel.DataAnnotations.Schema;
using Platform.Contracts.Orders;

namespace Platform.Orders;

/// <summary>An order: what a customer buys, who gets it, how it is paid, and how far it is.</summary>
internal sealed partial class Order : ScopedAggregate, IOrder, IOwned, IPartied
{
    readonly List<OrderLine> _lines = [];
    readonly List<OrderParcel> _parcels = [];
    readonly List<OrderWaybill> _waybills = [];

    Order() { }

    /// <summary>Number that people quote.</summary>
    public string Number { get; private set; } = "";

    /// <summary>What sort of order it is.</summary>
    public OrderKind Kind { get; private set; }

    /// <summary>The customer; null when nobody knows who bought.</summary>
    public long? PartyId { get; private set; }

    /// <summary>The sales channel it came through.</summary>
    public long ChannelId { get; private set; }

    /// <summary>The platform's order it was made from; null for an order taken by ourselves.</summary>
    public long? SourceOrderId { get; private set; }

    /// <summary>Account of the person who answers for it; null while nobody does.</summary>
    public long? OwnerId { get; private set; }

    /// <summary>How far it is.</summary>
    public OrderLifecycle Lifecycle { get; private set; }

    /// <summary>Where the money is.</summary>
    public OrderPaymentStatus PaymentStatus { get; private set; }

    /// <summary>Where the goods are.</summary>
    public OrderFulfillmentStatus FulfillmentStatus { get; private set; }

    /// <summary>How far a return is.</summary>
    public OrderReturnStatus ReturnStatus { get; private set; }

    /// <summary>The three-stage view.</summary>
    [NotMapped]
    public OrderStage Stage => OrderFlow.StageOf(Lifecycle);

    /// <summary>How the buyer pays.</summary>
    public PaymentMethod Method { get; private set; }

    /// <summary>ISO 4217 of all amounts.</summary>
    public string Currency { get; private set; } = "";

    /// <summary>Goods at their prices, minor units.</summary>
    public long GoodsMinor { get; private set; }

    /// <summary>Freight, minor units.</summary>
    public long FreightMinor { get; private set; }

    /// <summary>Discount on the goods, minor units, not negative.</summary>
    public long DiscountMinor { get; private set; }

    /// <summary>Of the discount, what the customer's own offer takes off, minor units; 0 without one.</summary>
    public long OfferMinor { get; private set; }

    /// <summary>Code of the customer's own offer; null without one.</summary>
    public string? OfferCode { get; private set; }

    /// <summary>What that offer is called; null without one.</summary>
    public string? OfferTitle { get; private set; }

    /// <summary>The offer, within Customers; null without one.</summary>
    public long? OfferId { get; private set; }

    /// <summary>Goods plus freight minus discount, minor units.</summary>
    public long PayableMinor { get; private set; }

    /// <summary>Freight refunded so far, minor units.</summary>
    public long FreightRefundedMinor { get; private set; }

    /// <summary>Freight that open refunds will take, minor units.</summary>
    public long FreightRefundPendingMinor { get; private set; }

    /// <summary>The courier connection chosen; null leaves it to a rule.</summary>
    public string? CourierConnection { get; private set; }

    /// <summary>Who chose the courier.</summary>
    public CourierChooser CourierBy { get; private set; }

    /// <summary>What the buyer wrote; null when nothing.</summary>
    [Protected]
    public string? BuyerNote { get; private set; }

    /// <summary>What we noted; null when nothing.</summary>
    public string? SellerNote { get; private set; }

    /// <summary>Refunds so far; numbers the next one.</summary>
    public int Refunds { get; private set; }

    /// <summary>Codes of open exceptions, separated by blanks.</summary>
    public string OpenCodes { get; private set; } = "";

    /// <summary>Audit rules that a person has waived for it, separated by blanks.</summary>
    public string WaivedRules { get; private set; } = "";

    /// <summary>Open exceptions; above zero nothing is released.</summary>
    public int OpenExceptions { get; private set; }

    /// <summary>Refunds that are not final.</summary>
    public int OpenRefunds { get; private set; }

    /// <summary>Whether the buyer disputes.</summary>
    public bool IsDisputed { get; private set; }

    /// <summary>Disputes that AfterSales keeps and that are not settled; a dispute that was noted by hand is none of them.</summary>
    public int OpenDisputes { get; private set; }

    /// <summary>Returns that are not at their end.</summary>
    public int OpenReturns { get; private set; }

    /// <summary>The order whose goods this one replaces; null for others.</summary>
    public long? ReplacesId { get; private set; }

    /// <summary>The return or dispute that asked for it, with the number of its decision, such as <c>Dispute:7:1</c>; null for others. Unique.</summary>
    public string? RemedyKey { get; private set; }

    /// <summary>The case that the remedy belongs to; null without one.</summary>
    public long? RemedyCaseId { get; private set; }

    /// <summary>What Logistics last said about stock.</summary>
    public StockPromise StockPromise { get; private set; }

    /// <summary>When Logistics said so, UTC; an older word does not overrule it.</summary>
    public DateTime? StockPromiseAt { get; private set; }

    /// <summary>The worst that happened to a parcel.</summary>
    public ParcelTrouble ParcelTrouble { get; private set; }

    /// <summary>When it was placed, UTC.</summary>
    public DateTime PlacedAt { get; private set; }

    /// <summary>When it was promised to arrive, UTC; null when nothing was promised.</summary>
    public DateTime? PromisedAt { get; private set; }

    /// <summary>When it was released to the warehouse, UTC.</summary>
    public DateTime? ReleasedAt { get; private set; }

    /// <summary>When the last piece arrived, UTC.</summary>
    public DateTime? DeliveredAt { get; private set; }

    /// <summary>When the buyer confirmed receipt or the timer did, UTC.</summary>
    public DateTime? ReceivedAt { get; private set; }

    /// <summary>When it ended, UTC.</summary>
    public DateTime? ClosedAt { get; private set; }

    /// <summary>Why it was cancelled or closed; null otherwise.</summary>
    public string? CloseReason { get; private set; }

    /// <summary>What was ordered.</summary>
    public IReadOnlyList<OrderLine> Lines => _lines;

    /// <summary>Parcels that Logistics told of.</summary>
    public IReadOnlyList<OrderParcel> Parcels => _parcels;

    /// <summary>Waybill numbers that Logistics told of.</summary>
    public IReadOnlyList<OrderWaybill> Waybills => _waybills;

    /// <summary>The money side.</summary>
    public EscrowTrade Trade { get; private set; } = null!;

    readonly List<Entity> _new = [];

    /// <summary>Journals, refunds and exceptions that this order gave rise to; saved together with it.</summary>
    internal IReadOnlyList<Entity> TakeNew()
    {
        Entity[] taken = [.. _new];
        _new.Clear();
        return taken;
    }

    /// <summary>Moves to a state; only the flow table does.</summary>
    internal void Enter(OrderLifecycle state) => Lifecycle = state;

    /// <summary>What journals and logs call it.</summary>
    [NotMapped]
    public string Subject => "Order:" + Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
