using System.Text.Json;

namespace Platform.LedgerEscrow;

/// <summary>A connection's configuration. The manifest's schema has checked ranges and forms; the defaults here are the schema's.</summary>
internal sealed record AccountTerms
{
    public required IReadOnlyList<string> WebhookSecrets { get; init; }
    public required TimeSpan ReplayWindow { get; init; }
    public required string Currency { get; init; }
    public required string PayTo { get; init; }

    // Read by hand: a serialiser keeps the plugin's types in its caches, and the package could not be unloaded.
    public static AccountTerms Read(JsonElement json)
    {
        string? Text(string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;
        return new AccountTerms
        {
            WebhookSecrets = [.. new[] { Text("webhookSecret"), Text("previousWebhookSecret") }.OfType<string>()],
            ReplayWindow = TimeSpan.FromSeconds(json.TryGetProperty("replayWindowSeconds", out var seconds) ? seconds.GetInt32() : 300),
            Currency = Text("currency") ?? "CNY",
            PayTo = Text("payTo") ?? "",
        };
    }
}
