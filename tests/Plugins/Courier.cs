namespace Fixture;

/// <summary>A courier that does everything right; fixtures override the one thing they do wrong.</summary>
public abstract class Courier : ICourier
{
    public virtual Task<Result<CourierServices>> Services(ServicesRequest request, CallContext context, CancellationToken cancellation) =>
        Done(new CourierServices([new CourierService { Code = "X", Name = "X" }]));

    public virtual Task<Result<ShippingQuotes>> Quote(QuoteRequest request, CallContext context, CancellationToken cancellation) =>
        Done(new ShippingQuotes([new ShippingQuote { ServiceCode = "X", Serviceable = true, Price = new Money(1, "CNY") }]));

    public virtual Task<Result<Waybill>> CreateWaybill(WaybillRequest request, CallContext context, CancellationToken cancellation) =>
        Done(new Waybill { RequestKey = request.RequestKey, Numbers = ["W-" + request.RequestKey] });

    public virtual Task<Result<Waybill>> FindWaybill(FindWaybillRequest request, CallContext context, CancellationToken cancellation) =>
        Task.FromResult(Result.Failed<Waybill>(ErrorKind.NotFound, "WAYBILL_UNKNOWN"));

    public virtual Task<Result<WaybillCancelled>> Cancel(CancelWaybillRequest request, CallContext context, CancellationToken cancellation) =>
        Done(new WaybillCancelled { Number = request.Number, CancelledAt = DateTimeOffset.UnixEpoch });

    public virtual Task<Result<TrackingAnswer>> Track(TrackRequest request, CallContext context, CancellationToken cancellation) =>
        Done(new TrackingAnswer([]));

    protected static Task<Result<T>> Done<T>(T value) => Task.FromResult(Result.Ok(value));
}
