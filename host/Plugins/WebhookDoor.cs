using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Primitives;
using Platform.Kernel.Plugins;
using Platform.Sdk;

namespace Platform.Host.Plugins;

/// <summary>The one door for what partners push. Keeps every push before anyone looks at it.</summary>
internal sealed class WebhookDoor(
    ConnectionBoard board, IServiceScopeFactory scopes, WebhookEvents events, TimeProvider clock, IHostApplicationLifetime host,
    ILogger<WebhookDoor> log)
{
    private const int LargestBody = 1_048_576;
    private static readonly HashSet<string> Private = new(["Cookie", "Authorization"], StringComparer.OrdinalIgnoreCase);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    public async Task Receive(HttpContext http, string connection, string token, string kind)
    {
        var slot = board.Slot(connection);
        var manifest = slot?.Current?.Plugin.Manifest.Webhook;
        // A stranger learns nothing: not which connections there are, nor which kinds one knows.
        if (!IsToken(token, slot?.Settings.WebhookToken) || manifest is null || !manifest.Kinds.Contains(kind))
        {
            await Answer(http, new WebhookReply { Status = 404, ContentType = "application/json", Body = """{"error":"NOT_FOUND"}""" });
            return;
        }
        if (await Body(http.Request, Math.Min(LargestBody, manifest.MaxBodyBytes)) is not { } body)
        {
            await Answer(http, new WebhookReply { Status = 413, ContentType = "application/json", Body = """{"error":"BODY_TOO_LARGE"}""" });
            return;
        }
        var push = new RawWebhook
        {
            Connection = connection,
            Kind = kind,
            Body = body,
            Headers = ByName(http.Request.Headers.Where(header => !Private.Contains(header.Key))),
            Query = ByName(http.Request.Query),
            ReceivedAt = clock.GetUtcNow(),
        };
        // A partner that hangs up must not leave an event half dealt with: only time and the host's end stop it.
        using var time = CancellationTokenSource.CreateLinkedTokenSource(host.ApplicationStopping);
        time.CancelAfter(Longest);
        await Answer(http, await Process(push, time.Token));
    }

    private async Task<WebhookReply> Process(RawWebhook push, CancellationToken cancellation)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var store = scope.ServiceProvider.GetRequiredService<IWebhookStore>();
            var id = await store.Save(push, cancellation);
            var result = await Judge(push, id, cancellation);
            if (result is not Ok<WebhookAnswer> { Value: var answer })
            {
                await store.Close(id, "FAILED", result.Error?.Code ?? "NO_VERDICT", cancellation);
                return ComeAgain;
            }
            var done = answer.Verdict != WebhookVerdict.Accepted
                || await events.HandleAll(scope.ServiceProvider, store, push.Connection, id, answer.Events, cancellation);
            await store.Close(id, done ? answer.Verdict.ToString().ToUpperInvariant() : "FAILED", done ? answer.Reason : "EVENT_LEFT_OPEN", cancellation);
            return done ? answer.Reply : ComeAgain;
        }
        catch (Exception fault)
        {
            log.LogError(fault, "A push for {Connection} could not be dealt with.", push.Connection);
            return ComeAgain;
        }
    }

    private async Task<Result<WebhookAnswer>> Judge(RawWebhook push, string id, CancellationToken cancellation)
    {
        if (board.Find<IWebhookReceiver>(push.Connection) is not { } receiver)
            return Result.Failed<WebhookAnswer>(ErrorKind.Transient, "PLUGIN_SUSPENDED");
        var request = new WebhookRequest { Kind = push.Kind, Body = push.Body, Headers = push.Headers, Query = push.Query, ReceivedAt = push.ReceivedAt };
        var context = new CallContext { IdempotencyKey = id, CorrelationId = id, Deadline = clock.GetUtcNow() + Longest };
        return await receiver.Receive(request, context, cancellation);
    }

    private static WebhookReply ComeAgain => new() { Status = 503, ContentType = "application/json", Body = """{"error":"TRY_AGAIN"}""" };

    // Hashes have one length, so the comparison takes one time, also against a connection that is not there.
    private static bool IsToken(string given, string? expected) =>
        CryptographicOperations.FixedTimeEquals(Hash(given), Hash(expected ?? "")) && expected is not null;

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    private static Dictionary<string, IReadOnlyList<string>> ByName(IEnumerable<KeyValuePair<string, StringValues>> pairs) =>
        pairs.ToDictionary(pair => pair.Key, IReadOnlyList<string> (pair) => [.. pair.Value.Select(value => value ?? "")], StringComparer.OrdinalIgnoreCase);

    private static async Task<byte[]?> Body(HttpRequest request, int largest)
    {
        if (request.ContentLength > largest) return null;
        using var kept = new MemoryStream();
        var piece = new byte[16_384];
        int read;
        while ((read = await request.Body.ReadAsync(piece, request.HttpContext.RequestAborted)) > 0)
        {
            if (kept.Length + read > largest) return null;
            kept.Write(piece, 0, read);
        }
        return kept.ToArray();
    }

    private static async Task Answer(HttpContext http, WebhookReply reply)
    {
        http.Response.StatusCode = reply.Status;
        // These statuses carry no body by the protocol (RFC 9110, 15.3.5, 15.3.6, 15.4.5).
        if (reply.Body.Length == 0 || reply.Status is 204 or 205 or 304) return;
        http.Response.ContentType = reply.ContentType;
        await http.Response.WriteAsync(reply.Body);
    }
}
