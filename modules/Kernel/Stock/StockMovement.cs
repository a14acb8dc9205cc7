using Platform.Kernel.Data;

namespace Platform.Kernel.Stock;

/// <summary>What state goods are in.</summary>
public enum StockCondition
{
    /// <summary>New and sellable.</summary>
    New = 0,

    /// <summary>Returned and good; sellable only after a decision.</summary>
    GoodUsed = 1,

    /// <summary>Repaired to be sold or used again.</summary>
    Refurbished = 2,

    /// <summary>Broken.</summary>
    Defective = 3,

    /// <summary>Not looked at yet; never available.</summary>
    Unknown = 4,
}

/// <summary>
/// Goods that moved. Append-only; the stock of any place at any past moment is the sum of its movements. What comes from outside has no
/// origin, what leaves the books has no destination.
/// </summary>
public sealed class StockMovement : Entity
{
    /// <summary>SKU or part number.</summary>
    public required string Item { get; init; }

    /// <summary>Pieces, above zero.</summary>
    public required long Quantity { get; init; }

    /// <summary>Place it left; null when it came from outside.</summary>
    public long? FromLocationId { get; init; }

    /// <summary>Place it went to; null when it left the books.</summary>
    public long? ToLocationId { get; init; }

    /// <summary>State of the goods.</summary>
    public StockCondition Condition { get; init; }

    /// <summary>What caused it, unique: the same cause never moves goods twice.</summary>
    public required string Cause { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>Account that moved it; null when the program did.</summary>
    public long? By { get; init; }

    /// <summary>Why, as a person said; at most 200 characters, null when nobody was asked.</summary>
    public string? Reason { get; init; }
}

/// <summary>Stock of one item in one condition at one place: the projection of the movements plus what is promised away.</summary>
public sealed class StockLevel : Entity
{
    /// <summary>SKU or part number.</summary>
    public string Item { get; internal set; } = "";

    /// <summary>The place.</summary>
    public long LocationId { get; internal set; }

    /// <summary>State of the goods.</summary>
    public StockCondition Condition { get; internal set; }

    /// <summary>Pieces in the place; equals the sum of its movements; never below zero.</summary>
    public long OnHand { get; internal set; }

    /// <summary>Pieces promised and not gone yet; never above <see cref="OnHand"/>.</summary>
    public long Reserved { get; internal set; }

    /// <summary>Pieces that can still be promised.</summary>
    public long Available => OnHand - Reserved;
}
