using System.ComponentModel.DataAnnotations.Schema;
using Platform.Kernel.Flow;

namespace Platform.Orders;

/// <summary>Something about an order that a person must look at; while one is open the order is not released.</summary>
internal sealed class OrderException : ScopedAggregate, IOwned
{
    public const string Handle = "orders:exception:handle", Waive = "orders:exception:waive";

    /// <summary>The allowed moves.</summary>
    public static readonly Flow<OrderException, OrderExceptionState> Table = new(e => e.State, (e, s) => e.State = s,
        new("takeOrderException", OrderExceptionState.Open, OrderExceptionState.InProgress, Handle),
        new("resolveOrderException", OrderExceptionState.Open, OrderExceptionState.Resolved, Handle),
        new("resolveOrderException", OrderExceptionState.InProgress, OrderExceptionState.Resolved, Handle),
        new("waiveOrderException", OrderExceptionState.Open, OrderExceptionState.Waived, Waive),
        new("waiveOrderException", OrderExceptionState.InProgress, OrderExceptionState.Waived, Waive));

    OrderException() { }

    internal OrderException(Order order, OrderExceptionType type, string code, string detail)
    {
        (OrderId, Type, Code, Detail, Org) = (order.Id, type, code, detail.Length > 500 ? detail[..500] : detail, order.Org);
        Record(() => new OrderExceptionOpened(OrderId, Id, Type.ToString()));
    }

    /// <summary>The order.</summary>
    public long OrderId { get; private set; }

    /// <summary>What is wrong; decides the procedure.</summary>
    public OrderExceptionType Type { get; private set; }

    /// <summary>The audit rule or the incident, upper snake case.</summary>
    public string Code { get; private set; } = "";

    /// <summary>What was seen, without personal data.</summary>
    public string Detail { get; private set; } = "";

    /// <summary>How far its handling is.</summary>
    public OrderExceptionState State { get; internal set; }

    /// <summary>Account of the person who handles it; null while nobody does.</summary>
    public long? OwnerId { get; private set; }

    /// <summary>What was done or why it was waived; null while open.</summary>
    public string? Resolution { get; private set; }

    /// <summary>When it was closed, UTC; null while open.</summary>
    public DateTime? ClosedAt { get; private set; }

    /// <summary>Whether it still blocks the order.</summary>
    [NotMapped]
    public bool IsOpen => State is OrderExceptionState.Open or OrderExceptionState.InProgress;

    /// <summary>The caller takes it on.</summary>
    public void Take(Caller caller)
    {
        Table.Fire(this, "takeOrderException", caller);
        OwnerId = caller.UserId;
    }

    internal void Close(string step, string resolution, Caller caller, DateTime at)
    {
        Table.Fire(this, step, caller);
        (Resolution, ClosedAt) = (resolution, at);
        OwnerId ??= caller.UserId;
        Record(() => new OrderExceptionResolved(OrderId, Id, Type.ToString()));
    }
}
