using System.Collections;

namespace Fixture;

/// <summary>Answers with what its types do not allow; the request's contents choose how.</summary>
public sealed class GarbagePlugin : IPlugin
{
    public IReadOnlyCollection<IPort> Open(IPluginContext context) => [new GarbageCourier()];
}

internal sealed class GarbageCourier : Courier
{
    public override Task<Result<CourierServices>> Services(ServicesRequest request, CallContext context, CancellationToken cancellation) => null!;

    public override Task<Result<Waybill>> CreateWaybill(WaybillRequest request, CallContext context, CancellationToken cancellation) => request.RequestKey switch
    {
        "null" => Task.FromResult<Result<Waybill>>(null!),
        "null value" => Task.FromResult(Result.Ok<Waybill>(null!)),
        "null error" => Task.FromResult(Result.Failed<Waybill>(null!)),
        "null member" => Done(new Waybill { RequestKey = null!, Numbers = ["1"] }),
        "null element" => Done(new Waybill { RequestKey = "k", Numbers = [null!] }),
        "empty" => Done(new Waybill { RequestKey = "k", Numbers = [] }),
        "huge text" => Done(new Waybill { RequestKey = "k", Numbers = [new string('9', 100_000_000)] }),
        "endless" => Done(new Waybill { RequestKey = "k", Numbers = new Endless() }),
        _ => Done(new Waybill { RequestKey = "k", Numbers = new OwnList() }),
    };

    public override Task<Result<TrackingAnswer>> Track(TrackRequest request, CallContext context, CancellationToken cancellation) =>
        Done(new TrackingAnswer([new ParcelTracking { Number = "1", Events = [new TrackingEvent { EventId = "1", OccurredAt = default, Status = (TrackingStatus)999, RawCode = "", RawText = "" }] }]));
}

/// <summary>A list of the plugin's own type: must not reach the host as it is.</summary>
internal sealed class OwnList : IReadOnlyList<string>
{
    public int Count => 1;

    public string this[int index] => "W1";

    public IEnumerator<string> GetEnumerator() => new List<string> { "W1" }.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

internal sealed class Endless : IReadOnlyList<string>
{
    public int Count => 1;

    public string this[int index] => "W1";

    public IEnumerator<string> GetEnumerator()
    {
        while (true) yield return "W1";
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
