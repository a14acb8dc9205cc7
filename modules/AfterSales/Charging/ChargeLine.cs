namespace Platform.AfterSales;

/// <summary>One thing that is charged for.</summary>
internal sealed class ChargeLine : Entity
{
    ChargeLine() { }

    /// <summary>A line.</summary>
    public ChargeLine(int position, string? serviceItemCode, string name, int quantity, long unitPriceMinor)
        => (Position, ServiceItemCode, Name, Quantity, UnitPriceMinor, AmountMinor) = (position, serviceItemCode, name, quantity, unitPriceMinor, checked(quantity * unitPriceMinor));

    /// <summary>The charge.</summary>
    public long ServiceChargeId { get; private set; }

    /// <summary>Place, from 1.</summary>
    public int Position { get; private set; }

    /// <summary>Code of the service; null for anything else.</summary>
    public string? ServiceItemCode { get; private set; }

    /// <summary>What it is.</summary>
    public string Name { get; private set; } = "";

    /// <summary>How many, at least 1.</summary>
    public int Quantity { get; private set; }

    /// <summary>Price of one, minor units, 0 or more.</summary>
    public long UnitPriceMinor { get; private set; }

    /// <summary>Quantity times price, minor units.</summary>
    public long AmountMinor { get; private set; }
}
