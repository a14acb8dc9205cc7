namespace Platform.Sdk;

/// <summary>The carrier's offers.</summary>
/// <param name="Quotes">One for each service asked about.</param>
public sealed record ShippingQuotes(IReadOnlyList<ShippingQuote> Quotes);
