namespace Platform.Logistics;

/// <summary>One line of a goods-issue note.</summary>
internal sealed class FulfillmentLine : Entity
{
    /// <summary>The fulfilment it is part of.</summary>
    public long FulfillmentId { get; private set; }

    /// <summary>The order line; for a shipment without order the line's number from 1.</summary>
    public long LineId { get; private set; }

    /// <summary>SKU.</summary>
    public string Sku { get; private set; } = "";

    /// <summary>Name for people.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Pieces to pick.</summary>
    public long Quantity { get; private set; }

    /// <summary>Pieces that were picked.</summary>
    public long Picked { get; private set; }

    public static FulfillmentLine Of(ShipmentLine line) => new() { LineId = line.LineId, Sku = line.Sku, Name = line.Name, Quantity = line.Quantity };

    public void Pick(long pieces) => Picked = pieces;
}
