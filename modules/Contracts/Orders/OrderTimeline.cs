namespace Platform.Contracts.Orders;

/// <summary>What timelines say of orders and their money.</summary>
public static class OrderTimeline
{
    /// <summary>The event of this name.</summary>
    public static readonly TimelineText OrderPlaced = TimelineText.ForAll<OrderPlaced>("下单：{number}，应付{total}", "Order {number} placed, {total} to pay");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText OrderApproved = TimelineText.ForAll<OrderApproved>("订单审核通过", "The order passed audit");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText OrderReleased = TimelineText.ForAll<OrderReleased>("订单放行，准备发货", "The order was released for shipping");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText OrderShippingChanged = TimelineText.ForAll<OrderShippingChanged>("收货信息或快递已变更", "The delivery details changed");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText OrderCancelled = TimelineText.ForAll<OrderCancelled>("订单取消：{reason}", "The order was cancelled: {reason}");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText OrderCompleted = TimelineText.ForAll<OrderCompleted>("交易完成", "The trade was completed");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText PaymentHeld = TimelineText.ForAll<PaymentHeld>("收到货款{amount}，已托管", "{amount} received and held in escrow");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText PaymentReleased = TimelineText.ForStaff<PaymentReleased>("托管货款{amount}已结算给卖家", "{amount} of the held money went to the seller");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText CashCollected = TimelineText.ForAll<CashCollected>("货到付款{amount}已到账", "{amount} collected at the door arrived");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText RefundSucceeded = TimelineText.ForAll<RefundSucceeded>("已退款{amount}", "{amount} refunded");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText PaymentReturned = TimelineText.ForAll<PaymentReturned>("原系统记录：货款{amount}已退回", "The former system says that {amount} went back to the buyer");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText RefundDeclined = TimelineText.ForStaff<RefundDeclined>("退款未执行：{code}", "The refund does not take place: {code}") with { Words = TimelineWords.Refusals };

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText ReplacementOrdered = TimelineText.ForAll<ReplacementOrdered>("换货/补发订单{replacementNumber}已生成", "Order {replacementNumber} was made for the replacement");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText ReplacementDelivered = TimelineText.ForAll<ReplacementDelivered>("换货/补发商品已送达", "The replacement arrived");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText ReplacementCancelled = TimelineText.ForAll<ReplacementCancelled>("换货/补发已取消", "The replacement was cancelled");
}
