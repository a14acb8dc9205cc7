using System.Text.Json;
using Platform.Contracts.AfterSales;

namespace Platform.Orders;

/// <summary>What AfterSales told of one return of an order. The order counts from all of them anew each time.</summary>
internal sealed class OrderReturn : Entity
{
    OrderReturn() { }

    public OrderReturn(long returnId, long orderId) => (ReturnId, OrderId) = (returnId, orderId);

    /// <summary>A return of another system, which AfterSales did not tell of: its number is below zero, as none of AfterSales' is. Call it once it has its id.</summary>
    internal void WasElsewhere() => ReturnId = -Id;

    /// <summary>The return in AfterSales.</summary>
    public long ReturnId { get; private set; }

    /// <summary>The order.</summary>
    public long OrderId { get; private set; }

    /// <summary>How far it is.</summary>
    public OrderReturnStage Stage { get; private set; }

    /// <summary>Accepted pieces by order line, as JSON; empty before its end, and for what a courier brought back.</summary>
    public string Accepted { get; private set; } = "{}";

    /// <summary>Whether the buyer got other goods for some of them, so that the trade goes on until the buyer confirms.</summary>
    public bool IsReplaced { get; private set; }

    public void Go(OrderReturnStage stage)
    {
        if (stage > Stage) Stage = stage;
    }

    public void Accept(IReadOnlyList<ReturnedLine> lines, bool isReplaced)
    {
        IsReplaced = isReplaced;
        Accepted = JsonSerializer.Serialize(lines.Where(l => l.OrderLineId is not null).GroupBy(l => l.OrderLineId!.Value).ToDictionary(g => g.Key, g => g.Sum(l => l.Quantity)));
    }

    public long Of(long lineId) => JsonSerializer.Deserialize<Dictionary<long, long>>(Accepted)!.GetValueOrDefault(lineId);
}

/// <summary>How far a return is, as an order needs to know it.</summary>
internal enum OrderReturnStage
{
    /// <summary>Asked for.</summary>
    Requested = 0,

    /// <summary>Allowed, on its way, being looked at or carried out.</summary>
    InProgress = 1,

    /// <summary>At its end, with goods or without.</summary>
    Ended = 2,
}
