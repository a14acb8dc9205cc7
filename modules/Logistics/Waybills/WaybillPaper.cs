using Platform.Contracts.Orders;
using Platform.Sdk;

namespace Platform.Logistics;

/// <summary>Turns a shipment into what a courier is sent: complete and unmasked, couriers refuse stars.</summary>
internal static class WaybillPaper
{
    public static PostalAddress Address(string? regionCode, string? region, string? detail, string? postalCode)
    {
        var (province, city, district) = PlaceNames.Split(region);
        return new PostalAddress { DivisionCode = regionCode, Province = province, City = city, District = district, Detail = string.IsNullOrWhiteSpace(detail) ? "-" : detail, PostalCode = postalCode };
    }

    public static PostalAddress Address(Receiver receiver) => Address(receiver.RegionCode, receiver.Region, receiver.Address, receiver.PostalCode);

    public static WaybillRequest Request(string requestKey, string service, Shipment shipment, Package package, Receiver receiver, StockLocation? from, int grams) => new()
    {
        RequestKey = requestKey,
        ServiceCode = service,
        Sender = new ShippingContact
        {
            Name = from?.ContactName ?? from?.Name ?? "-", Phone = from?.Phone ?? "-", Company = from?.Name,
            Address = Address(from?.RegionCode, from?.Region, from?.Address, null),
        },
        Receiver = new ShippingContact { Name = receiver.Name, Phone = receiver.Phone, Address = Address(receiver) },
        Parcels = [new Parcel
        {
            Reference = $"{shipment.Number}-{package.Index}", WeightGrams = package.WeightGrams ?? grams,
            LengthMillimetres = package.LengthMm, WidthMillimetres = package.WidthMm, HeightMillimetres = package.HeightMm, Contents = Contents(shipment),
        }],
        CashOnDelivery = package.Index == 1 && shipment is { CodAmountMinor: { } amount, CodCurrency: { } currency } ? new Sdk.Money(amount, currency) : null,
        Remark = shipment.OrderNumber ?? shipment.Number,
    };

    /// <summary>What is inside in at most 100 characters.</summary>
    public static string Contents(Shipment shipment)
    {
        var text = string.Join("; ", shipment.Lines.Select(l => $"{l.Name}×{l.Quantity}"));
        return text.Length == 0 ? "商品" : text.Length > 100 ? text[..99] + "…" : text;
    }
}
