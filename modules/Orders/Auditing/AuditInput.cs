using System.Security.Cryptography;
using System.Text.Json;

namespace Platform.Orders;

/// <summary>Everything that audit rules look at. Plain data, so that a verdict can be repeated and explained.</summary>
internal sealed record AuditInput
{
    public required bool HasName { get; init; }
    public required bool HasPhone { get; init; }
    public required bool HasAddress { get; init; }
    public required bool NeedsShipping { get; init; }
    public required long PayableMinor { get; init; }
    public required IReadOnlyList<AuditLine> Lines { get; init; }
    public required IReadOnlyList<string> AlikeNumbers { get; init; }
    public required int PriceTolerancePercent { get; init; }
    public required long AmountLimitMinor { get; init; }

    /// <summary>Whether it replaces goods that were paid already, so that nothing is to be paid.</summary>
    public bool IsReplacement { get; init; }

    public static AuditInput Of(Order order, IReadOnlyList<string> alikeNumbers, OrdersSettings settings) => new()
    {
        HasName = order.ReceiverName is not null, HasPhone = order.ReceiverPhone is not null, HasAddress = order.ReceiverAddress is not null,
        NeedsShipping = order.Kind != OrderKind.Service, PayableMinor = order.PayableMinor,
        Lines = [.. order.Lines.Select(l => new AuditLine(l.Position, l.Sku, l.Quantity, l.UnitPriceMinor, l.CataloguePriceMinor))],
        AlikeNumbers = alikeNumbers, PriceTolerancePercent = settings.PriceTolerancePercent, AmountLimitMinor = settings.AmountLimitMinor, IsReplacement = order.ReplacesId is not null,
    };

    public string Fingerprint() => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(this)));
}

/// <summary>One line as audit rules see it.</summary>
internal sealed record AuditLine(int Position, string Sku, long Quantity, long UnitPriceMinor, long? CataloguePriceMinor);
