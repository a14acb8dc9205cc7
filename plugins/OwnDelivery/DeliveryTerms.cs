using System.Text.Json;

namespace Platform.OwnDelivery;

/// <summary>A connection's configuration. The manifest's schema has checked ranges and forms; the defaults here are the schema's.</summary>
internal sealed record DeliveryTerms
{
    public required IReadOnlyList<string> WebhookSecrets { get; init; }
    public required TimeSpan ReplayWindow { get; init; }
    public required string Prefix { get; init; }
    public required int Digits { get; init; }
    public required bool HasCheckDigit { get; init; }
    public required IReadOnlyList<string> Coverage { get; init; }
    public required string Currency { get; init; }
    public required long BasePriceMinor { get; init; }
    public required long PricePerKilogramMinor { get; init; }
    public required TimeSpan PromisedWithin { get; init; }
    public required int MaxParcelGrams { get; init; }

    // Read by hand: a serialiser keeps the plugin's types in its caches, and the package could not be unloaded.
    public static DeliveryTerms Read(JsonElement json)
    {
        long Number(string name, long otherwise) => json.TryGetProperty(name, out var value) ? value.GetInt64() : otherwise;
        string? Text(string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;
        return new DeliveryTerms
        {
            WebhookSecrets = [.. new[] { Text("webhookSecret"), Text("previousWebhookSecret") }.OfType<string>()],
            ReplayWindow = TimeSpan.FromSeconds(Number("replayWindowSeconds", 300)),
            Prefix = Text("prefix") ?? "OD",
            Digits = (int)Number("digits", 16),
            HasCheckDigit = Text("checkDigit") != "none",
            Coverage = json.TryGetProperty("coverage", out var list) ? [.. list.EnumerateArray().Select(code => code.GetString()!)] : [],
            Currency = Text("currency") ?? "CNY",
            BasePriceMinor = Number("basePriceMinor", 0),
            PricePerKilogramMinor = Number("pricePerKilogramMinor", 0),
            PromisedWithin = TimeSpan.FromHours(Number("promisedHours", 48)),
            MaxParcelGrams = (int)Number("maxParcelGrams", 50_000),
        };
    }

    /// <summary>An address without a division code is within coverage only when coverage is everywhere.</summary>
    public bool Covers(PostalAddress place) =>
        Coverage.Count == 0
            || (place.DivisionCode is { } code && Coverage.Any(prefix => code.StartsWith(prefix, StringComparison.Ordinal)));

    public Money Price(IEnumerable<Parcel> parcels)
    {
        var grams = parcels.Sum(parcel => (long)parcel.WeightGrams);
        return new Money(checked(BasePriceMinor + (grams + 999) / 1000 * PricePerKilogramMinor), Currency);
    }
}
