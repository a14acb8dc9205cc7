using System.Globalization;
using System.Text.Json;

namespace Platform.OwnDelivery;

/// <summary>
/// What the drivers' devices push: <c>{"events":[{"id","number","status","at","code"?,"text"?,"place"?,"reason"?}]}</c>, signed with
/// <see cref="BodySignature"/> in X-Timestamp and X-Signature. All events of a push count or none.
/// </summary>
internal sealed class DriverScans(DeliveryTerms terms, TimeProvider clock) : IWebhookReceiver
{
    // ISO 8601 with an offset; a time without one is refused.
    private static readonly string[] TimeForms =
        ["yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'"];

    public Task<Result<WebhookAnswer>> Receive(WebhookRequest request, CallContext context, CancellationToken cancellation) =>
        Task.FromResult(Result.Ok(Judge(request)));

    private WebhookAnswer Judge(WebhookRequest request)
    {
        if (request.Kind != "scan") return Answer(WebhookVerdict.Ignored, 404, "KIND_UNKNOWN");
        var (timestamp, signature, now) = (request.Header("X-Timestamp"), request.Header("X-Signature"), clock.GetUtcNow());
        var wrong = terms.WebhookSecrets
            .Select(secret => BodySignature.Check(request.Body.Span, timestamp, signature, secret, now, terms.ReplayWindow))
            .ToList();
        if (!wrong.Contains(null))
            return Answer(WebhookVerdict.Rejected, 401, wrong.Find(reason => reason != "SIGNATURE_WRONG") ?? "SIGNATURE_WRONG");
        try
        {
            using var body = JsonDocument.Parse(request.Body);
            var events = body.RootElement.GetProperty("events").EnumerateArray().Select(Scan).ToList();
            return events.Count switch
            {
                0 => Answer(WebhookVerdict.Ignored, 200, "NO_EVENTS"),
                > 1000 => Answer(WebhookVerdict.Rejected, 422, "TOO_MANY_EVENTS"),
                _ => new WebhookAnswer { Verdict = WebhookVerdict.Accepted, Events = events, Reply = Reply(200, "ok") },
            };
        }
        // What GetProperty, GetString and the parsers throw at a body of another shape.
        catch (Exception malformed) when (malformed is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return Answer(WebhookVerdict.Rejected, 422, "BODY_MALFORMED");
        }
    }

    private WebhookEvent Scan(JsonElement scan)
    {
        var (id, number, word) = (Text(scan, "id", 100), Text(scan, "number", 40), Text(scan, "status", 40));
        if (!WaybillNumber.IsWellFormed(number, terms)) throw new FormatException();
        var at = DateTimeOffset.ParseExact(Text(scan, "at", 40),
            TimeForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        var status = word.All(char.IsAsciiLetter) && Enum.TryParse<TrackingStatus>(word, out var known) && Enum.IsDefined(known)
            ? known
            : TrackingStatus.Unknown;
        return new TrackingReported
        {
            EventId = id,
            OccurredAt = at,
            WaybillNumber = number,
            Tracking = new TrackingEvent
            {
                EventId = id,
                OccurredAt = at,
                Status = status,
                RawCode = Optional(scan, "code", 40) ?? word,
                RawText = Optional(scan, "text", 500) ?? "",
                Reason = Optional(scan, "reason", 200),
                Place = Optional(scan, "place", 200),
            },
        };
    }

    private static string Text(JsonElement scan, string name, int longest) =>
        Optional(scan, name, longest) is { Length: > 0 } text ? text : throw new FormatException();

    private static string? Optional(JsonElement scan, string name, int longest) =>
        !scan.TryGetProperty(name, out var value) || value.GetString() is not { } text
            ? null
            : text.Length <= longest ? text : throw new FormatException();

    private static WebhookAnswer Answer(WebhookVerdict verdict, int status, string reason) =>
        new() { Verdict = verdict, Reason = reason, Reply = Reply(status, reason) };

    private static WebhookReply Reply(int status, string text) => new() { Status = status, Body = text };
}
