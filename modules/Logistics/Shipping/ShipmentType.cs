namespace Platform.Logistics;

/// <summary>What the schema shows of a shipment.</summary>
internal sealed class ShipmentType : ObjectType<Shipment>
{
    public ShipmentType()
    {
        Shows(s => s.Id);
        Shows(s => s.Version);
        Shows(s => s.Number);
        ShowsHistory("logistics:shipment:history");
        Shows(s => s.OrderId).AsId("Order");
        Shows(s => s.OrderNumber);
        Shows(s => s.ReturnId).AsId("ReturnAuthorization");
        Shows(s => s.ReturnNumber);
        Shows(s => s.GoodsCondition);
        Shows(s => s.Direction);
        Shows(s => s.State);
        Shows(s => s.FromLocationId).AsId(nameof(StockLocation));
        Shows(s => s.WantedCourier);
        Shows(s => s.Courier);
        Shows(s => s.CourierReason).NotFilterable().NotSortable();
        Shows(s => s.RegionCode);
        Shows(s => s.Region);
        Shows(s => s.PromisedAt);
        Shows(s => s.HandedOverAt);
        Shows(s => s.DeliveredAt);
        Shows(s => s.Problem).NotFilterable().NotSortable();
        Shows(s => s.Lines);
        Shows(s => s.Packages);
        Shows("cashOnDelivery", s => s is { CodAmountMinor: { } amount, CodCurrency: { } currency } ? new Money(amount, currency) : (Money?)null)
            .Reads(nameof(Shipment.CodAmountMinor), nameof(Shipment.CodCurrency)).Described("Amount to collect at the door; null when nothing is collected.");
        Shows(s => s.CreatedAt);
        Shows(s => s.UpdatedAt);
    }
}

/// <summary>What the schema shows of a shipment's line.</summary>
internal sealed class ShipmentLineType : ObjectType<ShipmentLine>
{
    public ShipmentLineType()
    {
        Shows(l => l.Id);
        Shows(l => l.Sku);
        Shows(l => l.Name);
        Shows(l => l.Quantity);
    }
}

/// <summary>What the schema shows of a package.</summary>
internal sealed class PackageType : ObjectType<Package>
{
    public PackageType()
    {
        Shows(p => p.Id);
        Shows(p => p.Index);
        Shows(p => p.WeightGrams);
        Shows(p => p.LengthMm);
        Shows(p => p.WidthMm);
        Shows(p => p.HeightMm);
        Shows(p => p.Material);
        Shows(p => p.PackedAt);
    }
}

/// <summary>Who gets a shipment; masked unless the viewer may see more.</summary>
/// <param name="Name">Name.</param>
/// <param name="Phone">Phone.</param>
/// <param name="Region">Province, city and district; null when unknown.</param>
/// <param name="Address">Street, building and room.</param>
/// <param name="Masked">Whether parts are hidden.</param>
internal sealed record ShipmentReceiver(string Name, string Phone, string? Region, string Address, bool Masked);

/// <summary>What the schema shows of a receiver.</summary>
internal sealed class ShipmentReceiverType : ObjectType<ShipmentReceiver>
{
    public ShipmentReceiverType() => ShowsAll();
}
