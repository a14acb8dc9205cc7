namespace Platform.Orders;

/// <summary>What is odd about one line of an imported invoice.</summary>
[Flags]
internal enum RetailDoubts
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>An earlier line of the file has the same value in every field.</summary>
    ExactDuplicate = 1,

    /// <summary>No customer is named.</summary>
    WithoutCustomer = 2,

    /// <summary>The price is zero.</summary>
    PriceZero = 4,

    /// <summary>The price is below zero.</summary>
    PriceNegative = 8,

    /// <summary>Pieces are taken away although the invoice is no cancellation.</summary>
    QuantityNegative = 16,

    /// <summary>10,000 pieces or more, in either direction.</summary>
    QuantityExtreme = 32,

    /// <summary>The price has a fraction of a penny.</summary>
    PriceBelowMinorUnit = 64,

    /// <summary>Nothing says what was sold.</summary>
    WithoutDescription = 128,
}
