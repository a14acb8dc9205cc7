using Platform.Sdk;

namespace Platform.Tests.Plugins;

/// <summary>Requests that are right in every part.</summary>
internal static class Samples
{
    public static readonly Parcel Parcel = new() { Reference = "P1", WeightGrams = 1200, Contents = "shoes" };

    public static readonly PostalAddress Shanghai = new() { DivisionCode = "310115", Province = "上海市", City = "上海市", District = "浦东新区", Detail = "世纪大道 1 号" };

    public static WaybillRequest Waybill(string key, params Parcel[] parcels) => new()
    {
        RequestKey = key,
        ServiceCode = "STANDARD",
        Sender = Contact,
        Receiver = Contact,
        Parcels = parcels.Length == 0 ? [Parcel] : parcels,
    };

    public static QuoteRequest Quote => new() { To = Shanghai, Parcels = [Parcel] };

    public static TrackRequest Track => new() { Numbers = ["1"] };

    private static ShippingContact Contact => new() { Name = "王芳", Phone = "13800000000", Address = Shanghai };
}
