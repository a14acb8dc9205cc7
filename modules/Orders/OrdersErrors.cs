namespace Platform.Orders;

/// <summary>What Orders may refuse, besides the common errors.</summary>
internal static class OrdersErrors
{
    public static readonly ErrorCode UnknownSku = new("UNKNOWN_SKU", "There is no SKU {sku} on sale.", "没有在售的商品编码{sku}。");
    public static readonly ErrorCode UnknownChannel = new("UNKNOWN_CHANNEL", "There is no active sales channel {channel}.", "没有启用的销售渠道{channel}。");
    public static readonly ErrorCode AmountOverflow = new("AMOUNT_OVERFLOW", "The total is larger than {max} minor units.", "总金额超过{max}（最小货币单位）。");
    public static readonly ErrorCode DiscountTooLarge = new("DISCOUNT_TOO_LARGE", "The discount is larger than the goods amount {goods}.", "优惠金额超过商品金额{goods}。");
    public static readonly ErrorCode CurrencyMismatch = new("CURRENCY_MISMATCH", "{given} does not match the order's currency {expected}.", "币种{given}与订单币种{expected}不一致。");
    public static readonly ErrorCode CourierNotAvailable = new("COURIER_NOT_AVAILABLE", "{courier} does not serve this address. Available: {available}.", "{courier}不能送达该地址。可选：{available}。");
    public static readonly ErrorCode AlreadyShipped = new("ALREADY_SHIPPED", "Goods of this order have left already.", "该订单已有商品发出。");
    public static readonly ErrorCode NotShipped = new("NOT_SHIPPED", "The goods have not all left yet.", "商品尚未全部发出。");
    public static readonly ErrorCode OpenExceptions = new("OPEN_EXCEPTIONS", "An exception of this order is still open.", "该订单尚有未处理的异常。");
    public static readonly ErrorCode FundsNotSecured = new("PAYMENT_NOT_HELD", "The payable amount is not held yet.", "应付款项尚未全额托管。");
    public static readonly ErrorCode NotSettled = new("NOT_SETTLED", "Goods or money of this order are not settled yet.", "该订单的货物或款项尚未结清。");
    public static readonly ErrorCode GoodsOutside = new("GOODS_OUTSIDE", "Goods of this order are with the courier or the buyer; call them back first.", "商品仍在途或已在买家手中，请先拦截或召回。");
    public static readonly ErrorCode OrderPaid = new("ORDER_PAID", "Money was paid for this order already; ask us to cancel it.", "该订单已付款，取消请联系客服。");
    public static readonly ErrorCode OfferUnknown = new("ORDER_OFFER_UNKNOWN", "This customer has no such offer.", "该客户没有此专属优惠。");
    public static readonly ErrorCode OfferRedeemed = new("ORDER_OFFER_REDEEMED", "This offer was redeemed already.", "该专属优惠已使用。");
    public static readonly ErrorCode OfferOver = new("ORDER_OFFER_OVER", "This offer was valid until {until}.", "该专属优惠已于{until}到期。");
    public static readonly ErrorCode PaymentTooLarge = new("PAYMENT_TOO_LARGE", "Only {open} minor units are still to be paid.", "仅剩{open}（最小货币单位）待付。");
    public static readonly ErrorCode PaymentNumberReused = new("PAYMENT_NUMBER_REUSED", "Payment number {number} was recorded with other content.", "付款流水号{number}已登记为其他内容。");
    public static readonly ErrorCode PaymentNotExpected = new("PAYMENT_NOT_EXPECTED", "No payment is expected for this order.", "该订单不接受付款。");
    public static readonly ErrorCode NothingHeld = new("NOTHING_HELD", "No money of this order is held.", "该订单没有托管中的款项。");
    public static readonly ErrorCode RefundTooLarge = new("REFUND_TOO_LARGE", "At most {max} minor units can be refunded here.", "此处最多可退{max}（最小货币单位）。");
    public static readonly ErrorCode FourEyes = new("FOUR_EYES", "Refunds above {limit} minor units are approved by somebody other than the proposer.", "超过{limit}（最小货币单位）的退款须由提出者以外的人审批。");
    public static readonly ErrorCode DisputeOpen = new("DISPUTE_OPEN", "A dispute about this order is open.", "该订单存在未结的争议。");
    public static readonly ErrorCode ReturnOpen = new("ORDER_RETURN_OPEN", "A return of this order is not at its end.", "该订单有退换申请尚未完成。");
    public static readonly ErrorCode NotCashOnDelivery = new("NOT_CASH_ON_DELIVERY", "This order is not paid at the door.", "该订单不是货到付款。");
    public static readonly ErrorCode CollectionDiffers = new("COLLECTION_DIFFERS", "{expected} minor units were to be collected.", "应代收{expected}（最小货币单位）。");
    public static readonly ErrorCode DuplicateLine = new("DUPLICATE_LINE", "The same order line is named twice.", "同一订单行重复出现。");
    public static readonly ErrorCode DuplicateSku = new("DUPLICATE_SKU", "SKU {sku} appears twice in the input.", "商品编码{sku}在输入中重复。");
}
