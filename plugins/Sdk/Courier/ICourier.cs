namespace Platform.Sdk;

/// <summary>
/// A carrier of parcels: an express company, an aggregator, or the shop's own drivers.
/// The host draws the label itself; a carrier that insists on its own implements <see cref="IDrawLabel"/> too.
/// </summary>
[Port("courier")]
public interface ICourier : IPort
{
    /// <summary>The services offered, and whether they go where the request says.</summary>
    [ReadsOnly]
    Task<Result<CourierServices>> Services(ServicesRequest request, CallContext context, CancellationToken cancellation);

    /// <summary>
    /// What carrying would cost and when it would arrive. A place out of coverage is a quote that is not serviceable, not a failure.
    /// </summary>
    [ReadsOnly]
    Task<Result<ShippingQuotes>> Quote(QuoteRequest request, CallContext context, CancellationToken cancellation);

    /// <summary>
    /// Orders the carriage and gets the waybill. The request key is the idempotency key: the same key gives the same waybill, also when
    /// ten calls race;
    /// a carrier that knows no such keys must look the key up first.
    /// </summary>
    Task<Result<Waybill>> CreateWaybill(WaybillRequest request, CallContext context, CancellationToken cancellation);

    /// <summary>
    /// Recovers a waybill whose answer was lost. <see cref="ErrorKind.NotFound"/> promises that the key ordered nothing, so the host
    /// may order again with it.
    /// </summary>
    [ReadsOnly]
    Task<Result<Waybill>> FindWaybill(FindWaybillRequest request, CallContext context, CancellationToken cancellation);

    /// <summary>
    /// Takes a waybill back before the pick-up. Twice is a success twice; after the pick-up it is <see cref="ErrorKind.Conflict"/>.
    /// </summary>
    Task<Result<WaybillCancelled>> Cancel(CancelWaybillRequest request, CallContext context, CancellationToken cancellation);

    /// <summary>Where parcels are. <see cref="ErrorKind.NotSupported"/> when the carrier only pushes.</summary>
    [ReadsOnly]
    Task<Result<TrackingAnswer>> Track(TrackRequest request, CallContext context, CancellationToken cancellation);
}
