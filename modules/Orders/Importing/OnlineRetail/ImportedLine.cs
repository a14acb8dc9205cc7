namespace Platform.Orders;

/// <summary>A line of an invoice exactly as another system told it, beside what was made of it.</summary>
internal sealed class ImportedLine : Entity
{
    /// <summary>The invoice as a source document.</summary>
    public long SourceOrderId { get; init; }

    /// <summary>Number of the line within the file, from 1.</summary>
    public long Row { get; init; }

    /// <summary>What the invoice is.</summary>
    public RetailKind Kind { get; init; }

    /// <summary>What was sold, as a code.</summary>
    public string StockCode { get; init; } = "";

    /// <summary>What was sold, in words; null when nothing says so.</summary>
    public string? Description { get; init; }

    /// <summary>Pieces; below zero when they were taken back or away.</summary>
    public long Quantity { get; init; }

    /// <summary>Price of a piece in thousandths of the currency: the source knows fractions of a penny.</summary>
    public long PriceThousandths { get; init; }

    /// <summary>Quantity times price, in thousandths of the currency.</summary>
    public long AmountThousandths { get; init; }

    /// <summary>The customer's key in the other system; null when none is named.</summary>
    public string? CustomerKey { get; init; }

    /// <summary>When the line was written, UTC.</summary>
    public DateTime At { get; init; }

    /// <summary>For cancelled lines: how the purchase was found, or why not.</summary>
    public RetailMatch Match { get; init; }

    /// <summary>What is odd about it.</summary>
    public RetailDoubts Doubts { get; init; }
}
