namespace Platform.Orders;

internal sealed class SkuType : ObjectType<Sku>
{
    public SkuType()
    {
        Shows(s => s.Id);
        Shows(s => s.Code);
        Shows(s => s.Name);
        Shows(s => s.Style);
        Shows(s => s.Size);
        Shows(s => s.Colour);
        Shows(s => s.Price).Reads(nameof(Sku.PriceMinor), nameof(Sku.Currency));
        Shows(s => s.PriceMinor);
        Shows(s => s.Currency);
        Shows(s => s.WeightGrams);
        Shows(s => s.IsSerialised);
        Shows(s => s.IsMadeToOrder);
        Shows(s => s.WarrantyPolicyCode);
        Shows(s => s.IsOnSale);
    }
}

internal sealed class ProductUploadType : ObjectType<ProductUpload>
{
    public ProductUploadType()
    {
        Shows(u => u.Id);
        Shows(u => u.Products);
        Shows(u => u.CreatedSkus);
        Shows(u => u.UpdatedSkus);
        Shows(u => u.CreatedAt);
    }
}

internal sealed class SalesChannelType : ObjectType<SalesChannel>
{
    public SalesChannelType()
    {
        Shows(c => c.Id);
        Shows(c => c.Version);
        Shows(c => c.Code);
        Shows(c => c.Kind);
        Shows(c => c.Name);
        Shows(c => c.Connection);
        Shows(c => c.IsActive);
    }
}

internal sealed class LedgerEntryType : ObjectType<LedgerEntry>
{
    public LedgerEntryType() => ShowsAll();
}

internal sealed class LedgerSideType : ObjectType<LedgerSide>
{
    public LedgerSideType() => ShowsAll();
}

internal sealed class OrderReceiverType : ObjectType<OrderReceiver>
{
    public OrderReceiverType() => ShowsAll();
}
