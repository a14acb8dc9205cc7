namespace Fixture;

/// <summary>Blocks its thread and looks at no token for six seconds.</summary>
public sealed class HangingPlugin : IPlugin
{
    public IReadOnlyCollection<IPort> Open(IPluginContext context) => [new HangingCourier()];
}

internal sealed class HangingCourier : Courier
{
    public override Task<Result<ShippingQuotes>> Quote(QuoteRequest request, CallContext context, CancellationToken cancellation)
    {
        Thread.Sleep(TimeSpan.FromSeconds(6));
        return base.Quote(request, context, cancellation);
    }

    public override Task<Result<Waybill>> CreateWaybill(WaybillRequest request, CallContext context, CancellationToken cancellation)
    {
        Thread.Sleep(TimeSpan.FromSeconds(6));
        return base.CreateWaybill(request, context, cancellation);
    }
}
