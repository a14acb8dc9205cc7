using GraphQL.DataLoader;
using Platform.Kernel.Flow;
using Platform.Kernel.Security;

namespace Platform.Orders;

/// <summary>Fields of an order that are computed or loaded beside it.</summary>
[Extends(typeof(Order))]
internal sealed class OrderFields(FieldCipher cipher, Caller caller, TimeProvider time)
{
    /// <summary>Who gets the goods, personal data masked.</summary>
    [Requires(nameof(Order.ReceiverName), nameof(Order.ReceiverPhone), nameof(Order.ReceiverAddress), nameof(Order.RegionName), nameof(Order.RegionCode), nameof(Order.Country), nameof(Order.PostalCode))]
    public OrderReceiver Receiver([Parent] Order order) => OrderReceiver.Masked(order, cipher);

    /// <summary>Who gets the goods, in the clear.</summary>
    [Needs("orders:receiver:reveal")]
    [Requires(nameof(Order.ReceiverName), nameof(Order.ReceiverPhone), nameof(Order.ReceiverAddress), nameof(Order.RegionName), nameof(Order.RegionCode), nameof(Order.Country), nameof(Order.PostalCode))]
    [Reveals(nameof(Order.PartyId))]
    public OrderReceiver ReceiverRevealed([Parent] Order order) => OrderReceiver.Clear(order, cipher);

    /// <summary>What a person should see at once, the most severe first; computed now.</summary>
    [Needs(Caller.Staff), Requires(nameof(Order.Lifecycle), nameof(Order.OpenExceptions), nameof(Order.OpenCodes), nameof(Order.OpenRefunds), nameof(Order.IsDisputed), nameof(Order.ParcelTrouble), nameof(Order.FulfillmentStatus),
        nameof(Order.PaymentStatus), nameof(Order.PayableMinor), nameof(Order.PlacedAt), nameof(Order.PromisedAt), nameof(Order.DeliveredAt))]
    public IReadOnlyList<OrderAttention> Attention([Parent] Order order) => OrderAttention.Of(order, caller.Locale, time.GetUtcNow().UtcDateTime);

    /// <summary>The moves that the state allows, and what stands in the viewer's way.</summary>
    [Requires(nameof(Order.Id))]
    public IDataLoaderResult<IReadOnlyList<Transition>> AvailableTransitions([Parent] Order order, TransitionsByOrder loader) => loader.Load(order.Id);

    /// <summary>The sales channel.</summary>
    [Requires(nameof(Order.ChannelId))]
    public IDataLoaderResult<SalesChannel?> Channel([Parent] Order order, ChannelById loader) => loader.Load(order.ChannelId);

    /// <summary>Everything that was found wrong with it, newest first.</summary>
    [Needs(Caller.Staff), Requires(nameof(Order.Id))]
    public IDataLoaderResult<IReadOnlyList<OrderException>> Exceptions([Parent] Order order, ExceptionsByOrder loader) => loader.Load(order.Id);

    /// <summary>Its refunds, newest first.</summary>
    [Requires(nameof(Order.Id))]
    public IDataLoaderResult<IReadOnlyList<Refund>> Refunds([Parent] Order order, RefundsByOrder loader) => loader.Load(order.Id);

    /// <summary>Payments that came in, newest first.</summary>
    [Needs("orders:ledger:read"), Requires(nameof(Order.Id))]
    public IDataLoaderResult<IReadOnlyList<Payment>> Payments([Parent] Order order, PaymentsByOrder loader) => loader.Load(order.Id);

    /// <summary>Its money movements, oldest first; empty when the viewer may not see this order's ledger.</summary>
    [Needs("orders:ledger:read"), Requires(nameof(Order.Id))]
    public IDataLoaderResult<IReadOnlyList<LedgerEntry>> Ledger([Parent] Order order, LedgerByOrder loader) => loader.Load(order.Id);

    /// <summary>The order whose goods this one replaces; null for others or when the viewer may not see it.</summary>
    [Requires(nameof(Order.ReplacesId))]
    public IDataLoaderResult<Order?>? Replaces([Parent] Order order, OrderById loader) => order.ReplacesId is { } id ? loader.Load(id) : null;

    /// <summary>What the audit rules said, newest first.</summary>
    [Needs(Caller.Staff), Requires(nameof(Order.Id))]
    public IDataLoaderResult<IReadOnlyList<AuditResult>> Audits([Parent] Order order, AuditsByOrder loader) => loader.Load(order.Id);
}

/// <summary>Fields of exceptions and refunds.</summary>
[Extends(typeof(Refund))]
internal sealed class RefundFields(Caller caller)
{
    /// <summary>The moves that the state allows, and what stands in the viewer's way.</summary>
    [Requires(nameof(Refund.State))]
    public IReadOnlyList<Transition> AvailableTransitions([Parent] Refund refund) => RefundFlow.Table.Available(refund, caller);

    /// <summary>The order it belongs to; null when the viewer may not see it.</summary>
    [Requires(nameof(Refund.OrderId))]
    public IDataLoaderResult<Order?> Order([Parent] Refund refund, OrderById loader) => loader.Load(refund.OrderId);
}

/// <summary>Fields of exceptions.</summary>
[Extends(typeof(OrderException))]
internal sealed class OrderExceptionFields(Caller caller)
{
    /// <summary>The moves that the state allows, and what stands in the viewer's way.</summary>
    [Requires(nameof(OrderException.State))]
    public IReadOnlyList<Transition> AvailableTransitions([Parent] OrderException exception) => OrderException.Table.Available(exception, caller);

    /// <summary>The order it is about; null when the viewer may not see it.</summary>
    [Requires(nameof(OrderException.OrderId))]
    public IDataLoaderResult<Order?> Order([Parent] OrderException exception, OrderById loader) => loader.Load(exception.OrderId);
}

/// <summary>What Logistics knows of a SKU.</summary>
[Extends(typeof(Sku))]
internal sealed class SkuFields
{
    /// <summary>Free pieces over all sellable places; 0 when there are none or Logistics is off.</summary>
    [Requires(nameof(Sku.Code))]
    public IDataLoaderResult<long> AvailableStock([Parent] Sku sku, StockBySku loader) => loader.Load(sku.Code);
}
