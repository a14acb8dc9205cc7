namespace Platform.Orders;

/// <summary>A product as the catalogue's owner (ERP, shop) has it; read here, never maintained here.</summary>
internal sealed class Product : Aggregate
{
    readonly List<Sku> _skus = [];

    Product() { }

    public Product(string code) => Code = code;

    /// <summary>Product code, unique.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Name for people.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What is worth telling a customer; null when nothing is written.</summary>
    public string? Description { get; private set; }

    /// <summary>Code of its category, which decides under which policy it comes back; null when it has none.</summary>
    public string? Category { get; private set; }

    /// <summary>The things one can buy of it.</summary>
    public IReadOnlyList<Sku> Skus => _skus;

    internal void Describe(string name, string? description, string? category)
    {
        (Name, Description, Category) = (name, description, category);
        Touch();
    }

    internal Sku SkuOf(string code)
    {
        if (_skus.Find(s => s.Code == code) is { } known) return known;
        var sku = new Sku(code);
        _skus.Add(sku);
        return sku;
    }
}
