namespace Platform.Orders;

/// <summary>One take-over of products from the catalogue's owner.</summary>
internal sealed class ProductUpload : Aggregate
{
    ProductUpload() { }

    public ProductUpload(int products, int createdSkus, int updatedSkus) => (Products, CreatedSkus, UpdatedSkus) = (products, createdSkus, updatedSkus);

    /// <summary>Products in it.</summary>
    public int Products { get; private set; }

    /// <summary>SKUs that were new.</summary>
    public int CreatedSkus { get; private set; }

    /// <summary>SKUs that were known.</summary>
    public int UpdatedSkus { get; private set; }
}
