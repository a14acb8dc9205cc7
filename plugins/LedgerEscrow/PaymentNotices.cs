using System.Globalization;
using System.Text.Json;

namespace Platform.LedgerEscrow;

/// <summary>
/// What finance's system pushes for each payment it sees:
/// <c>{"id","orderReference","paymentNumber","amountMinor","currency","paidAt"}</c>, signed with <see cref="BodySignature"/> in
/// X-Timestamp and X-Signature.
/// </summary>
internal sealed class PaymentNotices(AccountTerms terms, TimeProvider clock) : IWebhookReceiver
{
    // ISO 8601 with an offset; a time without one is refused.
    private static readonly string[] TimeForms =
        ["yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'"];

    public Task<Result<WebhookAnswer>> Receive(WebhookRequest request, CallContext context, CancellationToken cancellation) =>
        Task.FromResult(Result.Ok(Judge(request)));

    private WebhookAnswer Judge(WebhookRequest request)
    {
        if (request.Kind != "payment") return Answer(WebhookVerdict.Ignored, 404, "KIND_UNKNOWN");
        var (timestamp, signature, now) = (request.Header("X-Timestamp"), request.Header("X-Signature"), clock.GetUtcNow());
        var wrong = terms.WebhookSecrets
            .Select(secret => BodySignature.Check(request.Body.Span, timestamp, signature, secret, now, terms.ReplayWindow))
            .ToList();
        if (!wrong.Contains(null))
            return Answer(WebhookVerdict.Rejected, 401, wrong.Find(reason => reason != "SIGNATURE_WRONG") ?? "SIGNATURE_WRONG");
        try
        {
            using var body = JsonDocument.Parse(request.Body);
            var payment = Payment(body.RootElement);
            return payment.Amount.Currency == terms.Currency && payment.Amount.AmountMinor > 0
                ? new WebhookAnswer { Verdict = WebhookVerdict.Accepted, Events = [payment], Reply = new WebhookReply { Status = 200, Body = "ok" } }
                : Answer(WebhookVerdict.Rejected, 422, "AMOUNT_INVALID");
        }
        // What GetProperty, the getters and the parsers throw at a body of another shape.
        catch (Exception malformed) when (malformed is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            return Answer(WebhookVerdict.Rejected, 422, "BODY_MALFORMED");
        }
    }

    private static PaymentReported Payment(JsonElement json)
    {
        var order = Text(json, "orderReference", 64);
        return new PaymentReported
        {
            EventId = Text(json, "id", 100),
            OccurredAt = DateTimeOffset.ParseExact(Text(json, "paidAt", 40),
                TimeForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
            OrderReference = order,
            TradeNumber = AccountNumber.Trade(order),
            PaymentNumber = Text(json, "paymentNumber", 64),
            Amount = new Money(json.GetProperty("amountMinor").GetInt64(), Text(json, "currency", 3)),
        };
    }

    private static string Text(JsonElement json, string name, int longest) =>
        json.GetProperty(name).GetString() is { Length: > 0 } text && text.Length <= longest ? text : throw new FormatException();

    private static WebhookAnswer Answer(WebhookVerdict verdict, int status, string reason) =>
        new() { Verdict = verdict, Reason = reason, Reply = new WebhookReply { Status = status, Body = reason } };
}
