namespace Fixture;

/// <summary>Throws at once in one operation, later in another, and cancels without being asked in a third; opens unless it is told to refuse.</summary>
public sealed class ThrowingPlugin : IPlugin
{
    public IReadOnlyCollection<IPort> Open(IPluginContext context) =>
        context.Configuration.TryGetProperty("refuse", out var refuse) && refuse.GetBoolean() ? throw new InvalidOperationException("password=hunter2") : [new ThrowingCourier()];
}

internal sealed class ThrowingCourier : Courier
{
    public override Task<Result<ShippingQuotes>> Quote(QuoteRequest request, CallContext context, CancellationToken cancellation) =>
        throw new InvalidOperationException("password=hunter2");

    public override async Task<Result<Waybill>> CreateWaybill(WaybillRequest request, CallContext context, CancellationToken cancellation)
    {
        await Task.Yield();
        throw new HttpRequestException("password=hunter2");
    }

    public override Task<Result<TrackingAnswer>> Track(TrackRequest request, CallContext context, CancellationToken cancellation) => throw new OperationCanceledException();
}
