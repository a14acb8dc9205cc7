using System.Text;

namespace Fixture;

/// <summary>Does everything right. Its version shows in the service's name, so that a swap can be seen.</summary>
public sealed class GoodPlugin : IPlugin
{
    public IReadOnlyCollection<IPort> Open(IPluginContext context) => [new GoodCourier(context), new Pushes()];
}

internal sealed class GoodCourier(IPluginContext context) : Courier, IInterceptParcel, IDisposable
{
    private readonly int wait = context.Configuration.TryGetProperty("wait", out var value) ? value.GetInt32() : 0;
    private bool closed;

    public override async Task<Result<CourierServices>> Services(ServicesRequest request, CallContext call, CancellationToken cancellation)
    {
        if (wait > 0) await Task.Delay(wait, cancellation);
        ObjectDisposedException.ThrowIf(closed, this);
        return new CourierServices([new CourierService { Code = "X", Name = Marker.Version }]);
    }

    // Reaches out to a host the manifest does not name: the host's gate must stop it.
    public override async Task<Result<TrackingAnswer>> Track(TrackRequest request, CallContext call, CancellationToken cancellation)
    {
        try
        {
            await context.Http.GetAsync(new Uri("http://127.0.0.1:9/"), cancellation);
            return new TrackingAnswer([]);
        }
        catch (HttpRequestException refused)
        {
            return Result.Failed<TrackingAnswer>(ErrorKind.Rejected, refused.Message.Contains("egressHosts", StringComparison.Ordinal) ? "GATE_CLOSED" : "GATE_OPEN");
        }
    }

    public Task<Result<InterceptAccepted>> Intercept(InterceptRequest request, CallContext call, CancellationToken cancellation) =>
        Done(new InterceptAccepted { Number = request.Number });

    public void Dispose() => closed = true;
}

internal sealed class Pushes : IWebhookReceiver
{
    /// <summary>Each line of the body is the id of an event.</summary>
    public Task<Result<WebhookAnswer>> Receive(WebhookRequest request, CallContext context, CancellationToken cancellation)
    {
        var events = Encoding.UTF8.GetString(request.Body.Span).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(id => new RefundReported
        {
            EventId = id,
            OccurredAt = request.ReceivedAt,
            OrderReference = "SO-1",
            RefundRequestNumber = "R-1",
            Amount = new Money(1, "CNY"),
            Succeeded = true,
        });
        return Task.FromResult(Result.Ok(request.Kind == "silent"
            ? new WebhookAnswer { Verdict = WebhookVerdict.Ignored, Reason = "SILENT", Reply = new WebhookReply { Status = 204 } }
            : new WebhookAnswer { Verdict = WebhookVerdict.Accepted, Events = [.. events], Reply = new WebhookReply { Status = 202, ContentType = "text/xml", Body = "<ok/>" } }));
    }
}
