namespace Platform.Sdk;

/// <summary>An order to carry parcels from one sender to one receiver.</summary>
public sealed record WaybillRequest
{
    /// <summary>Names this order for ever, 1 to 100 characters. The same key with the same content is the same order.</summary>
    public required string RequestKey { get; init; }

    /// <summary>The service's code, from <see cref="CourierService.Code"/>.</summary>
    public required string ServiceCode { get; init; }

    /// <summary>Who sends.</summary>
    public required ShippingContact Sender { get; init; }

    /// <summary>Who receives.</summary>
    public required ShippingContact Receiver { get; init; }

    /// <summary>At least one package; carriers may set an upper limit.</summary>
    public required IReadOnlyList<Parcel> Parcels { get; init; }

    /// <summary>When the carrier may collect, at the earliest; null when the sender hands over.</summary>
    public DateTimeOffset? CollectFrom { get; init; }

    /// <summary>What to collect from the receiver; null for nothing.</summary>
    public Money? CashOnDelivery { get; init; }

    /// <summary>For the carrier's staff; at most 200 characters, null for nothing.</summary>
    public string? Remark { get; init; }
}
