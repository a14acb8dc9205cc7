using System.ComponentModel.DataAnnotations.Schema;

namespace Platform.Orders;

/// <summary>One line of an order.</summary>
internal sealed class OrderLine : Entity
{
    OrderLine() { }

    internal OrderLine(int position, string sku, string name, long quantity, long unitPriceMinor, long? cataloguePriceMinor, bool madeToOrder)
        => (Position, Sku, Name, Quantity, UnitPriceMinor, CataloguePriceMinor, MadeToOrder) = (position, sku, name, quantity, unitPriceMinor, cataloguePriceMinor, madeToOrder);

    /// <summary>The order it belongs to.</summary>
    public long OrderId { get; private set; }

    /// <summary>Place within the order, from 1.</summary>
    public int Position { get; private set; }

    /// <summary>What.</summary>
    public string Sku { get; private set; } = "";

    /// <summary>Name for people, as it was when the order was placed.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Pieces ordered.</summary>
    public long Quantity { get; private set; }

    /// <summary>Price of a piece, minor units of the order's currency.</summary>
    public long UnitPriceMinor { get; private set; }

    /// <summary>The catalogue's price when the order was placed, minor units; null when the SKU was not in the catalogue.</summary>
    public long? CataloguePriceMinor { get; private set; }

    /// <summary>Made after the order.</summary>
    public bool MadeToOrder { get; private set; }

    /// <summary>The line's share of the order's discount, minor units.</summary>
    public long DiscountMinor { get; internal set; }

    /// <summary>Pieces that left.</summary>
    public long ShippedQuantity { get; internal set; }

    /// <summary>Pieces that arrived.</summary>
    public long DeliveredQuantity { get; internal set; }

    /// <summary>Pieces that came back.</summary>
    public long ReturnedQuantity { get; internal set; }

    /// <summary>Pieces that the buyer returned and that were accepted; what a courier brought back is not among them.</summary>
    public long TakenBackQuantity { get; internal set; }

    /// <summary>Refunded so far, minor units.</summary>
    public long RefundedMinor { get; internal set; }

    /// <summary>What open refunds will take, minor units.</summary>
    public long RefundPendingMinor { get; internal set; }

    /// <summary>What the buyer pays for the line, minor units.</summary>
    [NotMapped]
    public long NetMinor => UnitPriceMinor * Quantity - DiscountMinor;

    /// <summary>What can still be refunded of it, minor units.</summary>
    [NotMapped]
    public long RefundableMinor => Math.Max(0, NetMinor - RefundedMinor - RefundPendingMinor);
}
