namespace Platform.OwnDelivery;

/// <summary>Carriage by the shop's own drivers. The host keeps waybills and scan events; this only computes.</summary>
internal sealed class OwnDrivers(DeliveryTerms terms, TimeProvider clock) : ICourier
{
    private const string Standard = "STANDARD";
    private const string OutOfCoverage = "OUT_OF_COVERAGE";
    private const string TooHeavy = "TOO_HEAVY";

    public Task<Result<CourierServices>> Services(ServicesRequest request, CallContext context, CancellationToken cancellation)
    {
        var name = context.Locale.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? "自有配送" : "Own delivery";
        var offered = new CourierService { Code = Standard, Name = name, PromisedWithin = terms.PromisedWithin, Coverage = terms.Coverage };
        return Done(new CourierServices(request.To is { } place && !terms.Covers(place) ? [] : [offered]));
    }

    public Task<Result<ShippingQuotes>> Quote(QuoteRequest request, CallContext context, CancellationToken cancellation)
    {
        if (request.ServiceCode is not (null or Standard)) return Refuse<ShippingQuotes>("SERVICE_UNKNOWN", nameof(request.ServiceCode));
        if (WrongParcel(request.Parcels) is { } path) return Refuse<ShippingQuotes>("PARCEL_INVALID", path);
        var reason = ReasonAgainst(request.To, request.Parcels);
        return Done(new ShippingQuotes([new ShippingQuote
        {
            ServiceCode = Standard,
            Serviceable = reason is null,
            Reason = reason,
            Price = reason is null ? terms.Price(request.Parcels) : null,
            PromisedAt = reason is null ? (request.HandOverAt ?? clock.GetUtcNow()) + terms.PromisedWithin : null,
        }]));
    }

    public Task<Result<Waybill>> CreateWaybill(WaybillRequest request, CallContext context, CancellationToken cancellation)
    {
        if (request.RequestKey.Length is 0 or > 100) return Refuse<Waybill>("REQUEST_KEY_INVALID", nameof(request.RequestKey));
        if (request.ServiceCode != Standard) return Refuse<Waybill>("SERVICE_UNKNOWN", nameof(request.ServiceCode));
        if (WrongParcel(request.Parcels) is { } path) return Refuse<Waybill>("PARCEL_INVALID", path);
        return ReasonAgainst(request.Receiver.Address, request.Parcels) switch
        {
            OutOfCoverage => Refuse<Waybill>(OutOfCoverage, "Receiver.Address"),
            TooHeavy => Refuse<Waybill>(TooHeavy, nameof(request.Parcels)),
            _ => Done(WaybillFor(request)),
        };
    }

    // The number follows from the key alone, so finding is computing again; nothing was booked that could be missing.
    public Task<Result<Waybill>> FindWaybill(FindWaybillRequest request, CallContext context, CancellationToken cancellation) =>
        Done(request.Original is { } original && original.RequestKey == request.RequestKey
            ? WaybillFor(original)
            : new Waybill { RequestKey = request.RequestKey, Numbers = [WaybillNumber.Of(request.RequestKey, 0, terms)] });

    // Whether a driver has it already is in the host's scan events; the host asks only before the pick-up.
    public Task<Result<WaybillCancelled>> Cancel(CancelWaybillRequest request, CallContext context, CancellationToken cancellation) =>
        WaybillNumber.Of(request.RequestKey, 0, terms) == request.Number
            ? Done(new WaybillCancelled { Number = request.Number, CancelledAt = clock.GetUtcNow() })
            : Task.FromResult(Result.Failed<WaybillCancelled>(ErrorKind.NotFound, "WAYBILL_UNKNOWN"));

    public Task<Result<TrackingAnswer>> Track(TrackRequest request, CallContext context, CancellationToken cancellation) =>
        Task.FromResult(Result.Failed<TrackingAnswer>(ErrorKind.NotSupported, "SCANS_ARE_PUSHED"));

    private Waybill WaybillFor(WaybillRequest request) => new()
    {
        RequestKey = request.RequestKey,
        Numbers = [.. request.Parcels.Select((_, parcel) => WaybillNumber.Of(request.RequestKey, parcel, terms))],
        SortCode = request.Receiver.Address.DivisionCode is { Length: >= 6 } code ? code[..6] : null,
        PromisedAt = request.CollectFrom is { } start ? start + terms.PromisedWithin : null,
    };

    private string? ReasonAgainst(PostalAddress place, IReadOnlyList<Parcel> parcels) =>
        !terms.Covers(place) ? OutOfCoverage : parcels.Any(parcel => parcel.WeightGrams > terms.MaxParcelGrams) ? TooHeavy : null;

    private static string? WrongParcel(IReadOnlyList<Parcel> parcels)
    {
        if (parcels.Count is 0 or > 100) return "Parcels";
        for (var i = 0; i < parcels.Count; i++)
            if (parcels[i].WeightGrams < 1) return FormattableString.Invariant($"Parcels[{i}].WeightGrams");
        return null;
    }

    private static Task<Result<T>> Done<T>(T value) => Task.FromResult(Result.Ok(value));

    private static Task<Result<T>> Refuse<T>(string code, string path) => Task.FromResult<Result<T>>(
        new PluginError { Kind = ErrorKind.InvalidInput, Code = code, FieldErrors = [new FieldError { Path = path, Code = code }] });
}
