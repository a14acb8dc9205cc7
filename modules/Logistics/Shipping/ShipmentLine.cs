namespace Platform.Logistics;

/// <summary>What is in a shipment.</summary>
internal sealed class ShipmentLine : Entity
{
    /// <summary>The shipment it is part of.</summary>
    public long ShipmentId { get; private set; }

    /// <summary>The order line; for a shipment without order the line's number from 1.</summary>
    public long LineId { get; private set; }

    /// <summary>SKU.</summary>
    public string Sku { get; private set; } = "";

    /// <summary>Name for people.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Pieces.</summary>
    public long Quantity { get; private set; }

    public static ShipmentLine Of(long lineId, string sku, string name, long quantity) => new() { LineId = lineId, Sku = sku, Name = name, Quantity = quantity };
}
