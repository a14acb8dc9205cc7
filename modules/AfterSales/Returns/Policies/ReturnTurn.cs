namespace Platform.AfterSales;

/// <summary>One row per order, whose count every request moves. Two requests for one order at once collide here; the second runs again and sees what the first one claimed.</summary>
internal sealed class ReturnTurn : Entity
{
    /// <summary>The order.</summary>
    public long OrderId { get; init; }

    /// <summary>Requests so far; the optimistic lock.</summary>
    public long Count { get; set; }
}
