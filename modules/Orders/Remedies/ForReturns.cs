using Platform.Contracts.Orders;

namespace Platform.Orders;

/// <summary>An order as returns and disputes see it.</summary>
internal static class ForReturns
{
    public static OrderForReturn Of(Order o, IReadOnlyDictionary<string, string?> categories) => new(o.Id, o.Number, o.PartyId, o.Org, o.Currency, o.ReceivedAt,
        Math.Max(0, o.FreightMinor - o.FreightRefundedMinor - o.FreightRefundPendingMinor), Math.Max(0, Math.Max(o.Trade.FreeHeld, o.Trade.FreeReleased)),
        [.. o.Lines.OrderBy(l => l.Position).Select(l => new LineForReturn(l.Id, l.Sku, l.Name, categories.GetValueOrDefault(l.Sku), l.MadeToOrder, l.Quantity, Shipped(o, l), Delivered(o, l), l.ReturnedQuantity,
            o.Parcels.Where(p => p.Delivered(l.Id) > 0).Max(p => p.DeliveredAt) ?? o.ReceivedAt ?? (l.DeliveredQuantity > 0 ? o.DeliveredAt : null), l.UnitPriceMinor, l.NetMinor, l.RefundableMinor))], o.ChannelId);

    // The buyer's word that everything arrived counts where no courier told anything.
    static long Shipped(Order o, OrderLine l) => o.ReceivedAt is not null ? Math.Max(l.ShippedQuantity, l.Quantity) : l.ShippedQuantity;

    static long Delivered(Order o, OrderLine l) => o.ReceivedAt is not null ? Math.Max(l.DeliveredQuantity, l.Quantity - l.ReturnedQuantity) : l.DeliveredQuantity;
}
