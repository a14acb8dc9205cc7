using Platform.Kernel.Notifications;

namespace Platform.AfterSales;

/// <summary>Occasions around returns on which the customer is told something.</summary>
internal static class ReturnNotices
{
    public static readonly NotificationKind Requested = new("RETURN_REQUESTED", new("退换申请{number}已收到", "我们已收到您的退换申请{number}，将尽快答复。"), new("Return {number} was received", "We have your return request {number} and will answer soon."));
    public static readonly NotificationKind Authorised = new("RETURN_AUTHORISED", new("退换申请{number}已同意", "您的退换申请{number}已同意，请在{by}前寄回商品并填写运单号。"), new("Return {number} is authorised", "Return {number} is authorised. Please send the goods by {by} and enter the waybill number."));
    public static readonly NotificationKind Declined = new("RETURN_DECLINED", new("退换申请{number}未通过", "您的退换申请{number}未通过，原因见申请详情。"), new("Return {number} was declined", "Return {number} was declined; the request says why."));
    public static readonly NotificationKind InfoAsked = new("RETURN_INFO_ASKED", new("退换申请{number}需补充说明", "请为退换申请{number}补充说明或照片。"), new("Return {number} needs more information", "Please tell or show us more about return {number}."));
    public static readonly NotificationKind Expired = new("RETURN_EXPIRED", new("退换申请{number}已失效", "退换申请{number}逾期未寄回商品，已失效。"), new("Return {number} expired", "The goods of return {number} were not sent in time, so it expired."));
    public static readonly NotificationKind Received = new("RETURN_RECEIVED", new("退换商品已收到：{number}", "退换申请{number}的商品已收到，正在质检。"), new("Goods of return {number} arrived", "The goods of return {number} arrived and are being inspected."));
    public static readonly NotificationKind NotAccepted = new("RETURN_NOT_ACCEPTED", new("退换商品部分未通过质检：{number}", "退换申请{number}的部分商品未通过质检，详情请见申请。"), new("Not all goods of return {number} were accepted", "Some goods of return {number} did not pass inspection; the return says which."));
    public static readonly NotificationKind Refunded = new("RETURN_REFUNDED", new("退款已到账：{number}", "退换申请{number}的退款{amount}已原路退回。"), new("Refund for return {number}", "{amount} were refunded for return {number}."));
    public static readonly NotificationKind DifferenceDue = new("RETURN_DIFFERENCE_DUE", new("换货补差价：{number}", "退换申请{number}换货需补差价{amount}，请支付订单{order}，付款后即发货。"), new("Price difference of return {number}", "The goods of return {number} cost {amount} more. Please pay order {order}; they are sent as soon as it is paid."));
    public static readonly NotificationKind Completed = new("RETURN_COMPLETED", new("退换申请{number}已完成", "您的退换申请{number}已完成，感谢您的耐心。"), new("Return {number} is complete", "Return {number} is complete. Thank you for your patience."));
}
