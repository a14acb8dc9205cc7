using Microsoft.EntityFrameworkCore;

namespace Platform.Orders;

/// <summary>Takes over products and their SKUs from the catalogue's owner: new ones are added, known ones replaced, none removed. All or nothing.</summary>
[Needs("orders:product:write")]
internal sealed class UpsertProducts(OrdersDb db) : Mutation<UpsertProducts.UpsertProductsInput, ProductUpload>
{
    const int Most = 500;

    /// <summary>The products.</summary>
    internal sealed record UpsertProductsInput : MutationInput
    {
        /// <summary>1 to 500 products with at most 500 SKUs in all.</summary>
        public required IReadOnlyList<ProductInput> Products { get; init; }
    }

    /// <summary>One product.</summary>
    [GraphName("ProductInput")]
    internal sealed record ProductInput
    {
        /// <summary>Product code, 1 to 64 printable ASCII characters.</summary>
        public required string Code { get; init; }

        /// <summary>Name, 1 to 200 characters.</summary>
        public required string Name { get; init; }

        /// <summary>What is worth telling a customer, at most 4,000 characters.</summary>
        public string? Description { get; init; }

        /// <summary>Code of its category, at most 40 printable ASCII characters; decides under which return policy it comes back.</summary>
        public string? Category { get; init; }

        /// <summary>Its SKUs.</summary>
        public required IReadOnlyList<SkuInput> Skus { get; init; }
    }

    /// <summary>One SKU.</summary>
    [GraphName("SkuInput")]
    internal sealed record SkuInput
    {
        /// <summary>SKU code, 1 to 64 printable ASCII characters, unique over all products.</summary>
        public required string Code { get; init; }

        /// <summary>Name, at most 200 characters; null takes the product's.</summary>
        public string? Name { get; init; }

        /// <summary>Style, at most 60 characters.</summary>
        public string? Style { get; init; }

        /// <summary>Size, at most 60 characters.</summary>
        public string? Size { get; init; }

        /// <summary>Colour, at most 60 characters.</summary>
        public string? Colour { get; init; }

        /// <summary>Price of a piece, minor units, 0 or more.</summary>
        public required long PriceMinor { get; init; }

        /// <summary>ISO 4217.</summary>
        public string Currency { get; init; } = "CNY";

        /// <summary>Weight of a piece packed, grams, 0 or more.</summary>
        public long? WeightGrams { get; init; }

        /// <summary>Each piece has a serial number.</summary>
        public bool IsSerialised { get; init; }

        /// <summary>Made after the order.</summary>
        public bool IsMadeToOrder { get; init; }

        /// <summary>Code of the warranty policy that sales of it get.</summary>
        public string? WarrantyPolicyCode { get; init; }

        /// <summary>Whether it can be ordered.</summary>
        public bool IsOnSale { get; init; } = true;
    }

    public override async Task<ProductUpload> Run(UpsertProductsInput input, CancellationToken ct)
    {
        Check(input);
        var (codes, skuCodes) = (input.Products.Select(p => p.Code).ToList(), input.Products.SelectMany(p => p.Skus).Select(s => s.Code).ToList());
        var known = await db.Products.Include(p => p.Skus).Where(p => codes.Contains(p.Code)).ToDictionaryAsync(p => p.Code, ct);
        var owners = await db.Skus.AsNoTracking().Where(s => skuCodes.Contains(s.Code)).ToDictionaryAsync(s => s.Code, s => s.ProductId, ct);
        var reasons = new Reasons();
        for (var i = 0; i < input.Products.Count; i++)
        {
            var given = input.Products[i];
            var product = known.GetValueOrDefault(given.Code);
            for (var j = 0; j < given.Skus.Count; j++)
                reasons.AddIf(owners.TryGetValue(given.Skus[j].Code, out var owner) && owner != product?.Id, CommonErrors.AlreadyExists, $"products.{i}.skus.{j}.code", ("what", "SKU"), ("value", given.Skus[j].Code));
            if (product is null) db.Add(product = new Product(given.Code));
            product.Describe(given.Name, given.Description, given.Category);
            foreach (var sku in given.Skus) Fill(product.SkuOf(sku.Code), sku, given.Name);
        }
        reasons.ThrowIfAny();
        var upload = new ProductUpload(input.Products.Count, skuCodes.Count - owners.Count, owners.Count);
        db.Add(upload);
        return upload;
    }

    static void Fill(Sku sku, SkuInput given, string productName)
    {
        (sku.Name, sku.Style, sku.Size, sku.Colour) = (given.Name ?? productName, given.Style, given.Size, given.Colour);
        (sku.PriceMinor, sku.Currency, sku.WeightGrams, sku.WarrantyPolicyCode) = (given.PriceMinor, given.Currency, given.WeightGrams, given.WarrantyPolicyCode);
        (sku.IsSerialised, sku.IsMadeToOrder, sku.IsOnSale) = (given.IsSerialised, given.IsMadeToOrder, given.IsOnSale);
    }

    static void Check(UpsertProductsInput input)
    {
        var (reasons, seen, seenSkus) = (new Reasons(), new HashSet<string>(), new HashSet<string>());
        reasons.AddIf(input.Products.Count == 0, CommonErrors.Required, "products");
        reasons.AddIf(input.Products.Count > Most || input.Products.Sum(p => p.Skus.Count) > Most, CommonErrors.TooMany, "products", ("max", Most));
        reasons.ThrowIfAny();
        for (var i = 0; i < input.Products.Count; i++)
        {
            var (product, at) = (input.Products[i], $"products.{i}");
            reasons.Code(product.Code, at + ".code", 64, required: true);
            reasons.AddIf(!seen.Add(product.Code), CommonErrors.AlreadyExists, at + ".code", ("what", "Product"), ("value", product.Code));
            reasons.Text(product.Name, at + ".name", 200, required: true);
            reasons.Text(product.Description, at + ".description", 4000);
            reasons.Code(product.Category, at + ".category", 40);
            for (var j = 0; j < product.Skus.Count; j++) Check(product.Skus[j], $"{at}.skus.{j}", seenSkus, reasons);
        }
        reasons.ThrowIfAny();
    }

    static void Check(SkuInput sku, string at, HashSet<string> seen, Reasons reasons)
    {
        reasons.Code(sku.Code, at + ".code", 64, required: true);
        reasons.AddIf(!seen.Add(sku.Code), OrdersErrors.DuplicateSku, at + ".code", ("sku", sku.Code));
        reasons.Text(sku.Name, at + ".name", 200);
        reasons.Text(sku.Style, at + ".style", 60);
        reasons.Text(sku.Size, at + ".size", 60);
        reasons.Text(sku.Colour, at + ".colour", 60);
        reasons.Range(sku.PriceMinor, at + ".priceMinor", 0, OrdersSettings.LargestAmount);
        reasons.AddIf(sku.Currency is not { Length: 3 } c || !c.All(char.IsAsciiLetterUpper), CommonErrors.InvalidFormat, at + ".currency", ("expected", "ISO 4217, three upper-case letters"));
        reasons.AddIf(sku.WeightGrams is < 0 or > 100_000_000, CommonErrors.OutOfRange, at + ".weightGrams", ("min", 0), ("max", 100_000_000));
        reasons.Code(sku.WarrantyPolicyCode, at + ".warrantyPolicyCode", 64);
    }
}
