using System.ComponentModel.DataAnnotations.Schema;

namespace Platform.Orders;

/// <summary>One thing that can be bought: a product in a style, size and colour.</summary>
internal sealed class Sku : Entity
{
    Sku() { }

    public Sku(string code) => Code = code;

    /// <summary>The product it is of.</summary>
    public long ProductId { get; private set; }

    /// <summary>SKU code, unique, compared byte by byte.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Name for people.</summary>
    public string Name { get; internal set; } = "";

    /// <summary>Style; null when it has none.</summary>
    public string? Style { get; internal set; }

    /// <summary>Size; null when it has none.</summary>
    public string? Size { get; internal set; }

    /// <summary>Colour; null when it has none.</summary>
    public string? Colour { get; internal set; }

    /// <summary>Price of a piece, minor units.</summary>
    public long PriceMinor { get; internal set; }

    /// <summary>ISO 4217.</summary>
    public string Currency { get; internal set; } = "";

    /// <summary>Weight of a piece packed, grams; null when unknown.</summary>
    public long? WeightGrams { get; internal set; }

    /// <summary>Each piece has a serial number.</summary>
    public bool IsSerialised { get; internal set; }

    /// <summary>Made after the order.</summary>
    public bool IsMadeToOrder { get; internal set; }

    /// <summary>Code of the warranty policy that sales of it get; null when none.</summary>
    public string? WarrantyPolicyCode { get; internal set; }

    /// <summary>Whether it can be ordered.</summary>
    public bool IsOnSale { get; internal set; } = true;

    /// <summary>The price as money.</summary>
    [NotMapped]
    public Money Price => new(PriceMinor, Currency);
}
