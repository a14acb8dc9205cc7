using System.Collections.Concurrent;
using Platform.Kernel.Plugins;
using Platform.Sdk;

namespace Platform.Modules.Tests.Logistics;

/// <summary>Two couriers: <c>sf</c> goes everywhere for 18 yuan, <c>yto</c> for 8 yuan but not to Tibet (54).</summary>
internal sealed class CouriersPlayed : IPorts
{
    public CourierPlayed Sf { get; } = new("SF", 1800, []);
    public CourierPlayed Yto { get; } = new("YT", 800, ["54"]);

    public TPort? Find<TPort>(string connection) where TPort : class => connection switch { "sf" => Sf as TPort, "yto" => Yto as TPort, _ => null };

    public IReadOnlyList<string> Connections<TPort>() where TPort : class => typeof(TPort) == typeof(ICourier) ? ["sf", "yto"] : [];
}

/// <summary>What becomes of the next order for a waybill.</summary>
internal enum Next
{
    Works,
    AnswerLost,
    NeverArrives,
    Declined,
    Unreachable,
    UnderWay,
    Warns,
}

internal sealed class CourierPlayed(string prefix, long price, IReadOnlyList<string> not) : ICourier
{
    readonly ConcurrentDictionary<string, Waybill> _books = new();
    long _number = 1234567890000;

    public ConcurrentQueue<Next> Script { get; } = new();
    public int Orders;
    public ConcurrentBag<string> Cancelled { get; } = [];
    public IReadOnlyCollection<string> Keys => [.. _books.Keys];
    public WaybillRequest? Last { get; private set; }
    public IReadOnlyList<string> Confirmed { get; private set; } = [];

    bool Goes(PostalAddress to) => !not.Any(n => to.DivisionCode?.StartsWith(n, StringComparison.Ordinal) == true);

    public Task<Result<CourierServices>> Services(ServicesRequest request, CallContext context, CancellationToken cancellation)
        => Task.FromResult(Result.Ok(new CourierServices(request.To is { } to && !Goes(to) ? [] : [new CourierService { Code = "STD", Name = prefix + "标快", PromisedWithin = TimeSpan.FromHours(48) }])));

    public Task<Result<ShippingQuotes>> Quote(QuoteRequest request, CallContext context, CancellationToken cancellation)
        => Task.FromResult(Result.Ok(new ShippingQuotes([new ShippingQuote { ServiceCode = "STD", Serviceable = Goes(request.To), Reason = Goes(request.To) ? null : "OUT_OF_COVERAGE", Price = new Money(price, "CNY") }])));

    public Task<Result<Waybill>> CreateWaybill(WaybillRequest request, CallContext context, CancellationToken cancellation)
    {
        Interlocked.Increment(ref Orders);
        (Last, Confirmed) = (request, context.ConfirmedWarnings);
        var next = Script.TryDequeue(out var scripted) ? scripted : Next.Works;
        return Task.FromResult<Result<Waybill>>(next switch
        {
            Next.NeverArrives => new OutcomeUnknown<Waybill>("CONNECTION_LOST"),
            Next.Declined => new PluginError { Kind = ErrorKind.Rejected, Code = "ACCOUNT_BLOCKED", VendorMessage = "月结账号已停用" },
            Next.Unreachable => new PluginError { Kind = ErrorKind.Transient, Code = "NOT_REACHED" },
            Next.UnderWay when Book(request) is not null => new Pending<Waybill>(DateTimeOffset.UtcNow.AddSeconds(1)),
            Next.Warns => new NeedsConfirmation<Waybill>("REMOTE_AREA", "偏远地区加收20元"),
            Next.AnswerLost when Book(request) is not null => new OutcomeUnknown<Waybill>("DEADLINE_PASSED"),
            _ => Book(request),
        });
    }

    Waybill Book(WaybillRequest request)
        => _books.GetOrAdd(request.RequestKey, key => new Waybill { RequestKey = key, Numbers = [prefix + Interlocked.Increment(ref _number)], SortCode = "021-7A" });

    public Task<Result<Waybill>> FindWaybill(FindWaybillRequest request, CallContext context, CancellationToken cancellation)
        => Task.FromResult<Result<Waybill>>(_books.TryGetValue(request.RequestKey, out var found) ? found : new PluginError { Kind = ErrorKind.NotFound, Code = "UNKNOWN_KEY" });

    public Task<Result<WaybillCancelled>> Cancel(CancelWaybillRequest request, CallContext context, CancellationToken cancellation)
    {
        Cancelled.Add(request.Number);
        return Task.FromResult(Result.Ok(new WaybillCancelled { Number = request.Number, CancelledAt = DateTimeOffset.UtcNow }));
    }

    public Task<Result<TrackingAnswer>> Track(TrackRequest request, CallContext context, CancellationToken cancellation)
        => Task.FromResult(Result.Failed<TrackingAnswer>(ErrorKind.NotSupported, "PUSHED"));
}
