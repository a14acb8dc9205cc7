namespace Platform.AfterSales;

/// <summary>An order line in dispute.</summary>
internal sealed class DisputeLine : Entity
{
    DisputeLine() { }

    public DisputeLine(long orderLineId, string sku, string name, long quantity) => (OrderLineId, Sku, Name, Quantity) = (orderLineId, sku, name, quantity);

    /// <summary>The dispute.</summary>
    public long DisputeId { get; private set; }

    /// <summary>The order line.</summary>
    public long OrderLineId { get; private set; }

    /// <summary>What.</summary>
    public string Sku { get; private set; } = "";

    /// <summary>Name for people.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Pieces in dispute.</summary>
    public long Quantity { get; private set; }

    /// <summary>Money that the decision gives for it, minor units.</summary>
    public long AwardedMinor { get; internal set; }
}
