using System.ComponentModel.DataAnnotations.Schema;
using Platform.Contracts.Logistics;

namespace Platform.Orders;

internal sealed partial class Order
{
    /// <summary>Whether every piece left.</summary>
    [NotMapped]
    public bool IsShipped => _lines.TrueForAll(l => l.ShippedQuantity >= l.Quantity);

    /// <summary>Whether every piece arrived, by the courier's word or the buyer's.</summary>
    [NotMapped]
    public bool IsDelivered => ReceivedAt is not null || _lines.TrueForAll(l => l.DeliveredQuantity >= l.Quantity);

    /// <summary>Whether something left and all of it came back.</summary>
    [NotMapped]
    public bool IsAllReturned => _lines.Exists(l => l.ReturnedQuantity > 0) && ReceivedAt is null && NothingOutside;

    /// <summary>Whether no piece is with the courier or the buyer.</summary>
    [NotMapped]
    public bool NothingOutside => ReceivedAt is null && _lines.TrueForAll(l => l.ShippedQuantity <= l.ReturnedQuantity);

    /// <summary>What Logistics says about stock; an older word does not overrule a newer one.</summary>
    public void TakeStockPromise(StockPromise promise, string? detail, DateTime at)
    {
        if (StockPromiseAt is { } known && known > at) return;
        (StockPromise, StockPromiseAt) = (promise, at);
        if (promise == StockPromise.Short && Stage != OrderStage.Done) Raise(OrderExceptionType.Shortage, "STOCK_SHORT", detail ?? "");
        Settle(at);
    }

    /// <summary>A waybill number, for search.</summary>
    public void TakeWaybill(long shipmentId, string courier, string number)
    {
        if (_waybills.Exists(w => w.Number == number && w.Courier == courier)) return;
        _waybills.Add(new OrderWaybill(shipmentId, courier, number));
        Touch();
    }

    /// <summary>A parcel left.</summary>
    public void TakeHandOver(long shipmentId, string courier, string number, IReadOnlyList<ShippedLine> lines, DateTime at)
    {
        TakeWaybill(shipmentId, courier, number);
        var parcel = ParcelOf(shipmentId);
        var isNews = parcel.HandedOverAt is null;
        parcel.HandOver(lines, at);
        if (isNews && Stage == OrderStage.Done && Lifecycle != OrderLifecycle.Completed)
            Raise(OrderExceptionType.Other, "SHIPPED_AFTER_END", number);
        if (isNews && Trade.Connection is not null && Trade.State is TradeState.Held or TradeState.PartiallyRefunded)
            Record(() => new ShippedNoticeDue(Id, courier, number, at));
        Count(at);
    }

    /// <summary>A parcel arrived.</summary>
    public void TakeDelivery(long shipmentId, IReadOnlyList<ShippedLine> lines, DateTime at)
    {
        ParcelOf(shipmentId).Deliver(lines, at);
        Count(at);
    }

    /// <summary>A parcel was refused and is on its way back.</summary>
    public void TakeRefusal(long shipmentId, DateTime at)
    {
        ParcelOf(shipmentId).Refuse(at);
        Count(at);
    }

    /// <summary>A parcel came back. When nothing is left outside, the held money is proposed for refund, unless a return decides about it after inspection.</summary>
    public void TakeReturn(long shipmentId, IReadOnlyList<ShippedLine> lines, DateTime at, bool isInspected = false)
    {
        var parcel = ParcelOf(shipmentId);
        if (parcel.ReturnedAt is not null) return;
        parcel.Return(lines, at);
        Count(at);
        if (!isInspected && IsAllReturned && Lifecycle == OrderLifecycle.Released && OpenRefunds == 0) ProposeAllHeld(RefundCause.ReturnedToSender, "退回发货人", at);
    }

    /// <summary>A parcel is lost.</summary>
    public void TakeLoss(long shipmentId, DateTime at)
    {
        var parcel = ParcelOf(shipmentId);
        if (parcel.LostAt is not null) return;
        parcel.Lose(at);
        Raise(OrderExceptionType.Other, "PARCEL_LOST", shipmentId.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Count(at);
    }

    OrderParcel ParcelOf(long shipmentId)
    {
        if (_parcels.Find(p => p.ShipmentId == shipmentId) is { } known) return known;
        var parcel = new OrderParcel(shipmentId);
        _parcels.Add(parcel);
        return parcel;
    }

    /// <summary>Quantities are counted anew from all parcels, so neither order nor repetition of what was told matters.</summary>
    void Count(DateTime at)
    {
        foreach (var line in _lines)
        {
            line.ShippedQuantity = Math.Min(line.Quantity, _parcels.Sum(p => p.Shipped(line.Id)));
            line.DeliveredQuantity = Math.Min(line.Quantity, _parcels.Sum(p => p.Delivered(line.Id)));
            line.ReturnedQuantity = Math.Min(line.ShippedQuantity, _parcels.Sum(p => p.Returned(line.Id)));
        }
        ParcelTrouble = _parcels.Exists(p => p.LostAt is not null) ? ParcelTrouble.Lost : _parcels.Exists(p => p.IsRefused) ? ParcelTrouble.Refused : ParcelTrouble.None;
        Settle(at);
    }
}
