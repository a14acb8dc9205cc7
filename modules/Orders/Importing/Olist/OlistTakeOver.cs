using Platform.Kernel.Imports;
using Platform.Kernel.Security;

namespace Platform.Orders;

/// <summary>Makes an order of ours from one of the export and says what is odd about it.</summary>
internal sealed class OlistTakeOver(ReceiverSeal seal, NumberBlocks numbers, FieldCipher cipher)
{
    /// <summary>Adds source order and order to the context.</summary>
    public async Task<(ImportOutcome Outcome, IReadOnlyList<Reason> Reasons)> Add(OrdersDb db, OlistOrder from, long channel, long party, OrgPath org, CancellationToken ct)
    {
        if (Lifecycle(from.Status) is not { } lifecycle) return (ImportOutcome.Failed, [new Reason(OlistErrors.UnknownStatus, "order_status", Refused.Arguments([("status", from.Status)]))]);
        var source = new SourceOrder(org, channel, from.Id, SealedPayload.Of(from.Payload, cipher), from.Status, from.PurchasedAt);
        db.Add(source);
        var number = await numbers.NextAsync(db, OlistImporter.System, ct);
        var order = Order.FromHistory(new NewOrder
        {
            Number = FormattableString.Invariant($"OL{number:D8}"), Org = org, ChannelId = channel, PartyId = party, SourceOrderId = source.Id, Currency = "BRL",
            Method = PaymentMethod.Prepaid, PlacedAt = from.PurchasedAt, PromisedAt = from.PromisedAt, FreightMinor = from.Items.Sum(i => i.FreightMinor),
            Receiver = seal.Seal(new ReceiverInput { Country = from.Customer.Country, Region = from.Customer.Address, PostalCode = from.Customer.PostalCode }),
            Lines = [.. from.Items.Select(i => new NewLine(i.Product, i.Product, 1, i.PriceMinor, null, false))],
            PayableMinor = from.Items.Count == 0 ? from.PaidMinor : null,
        });
        db.Add(order); // lines and journals need ids
        source.MadeInto(order.Id);

        var reasons = Doubts(order, from);
        order.TakeOver(new PastOrder
        {
            Lifecycle = lifecycle, DeliveredAt = from.DeliveredAt, ShippedAt = from.HandedOverAt,
            ReleasedAt = lifecycle is OrderLifecycle.Released or OrderLifecycle.Completed ? from.ApprovedAt ?? from.PurchasedAt : null,
            IsShipped = from.Status is "shipped" or "delivered", IsDelivered = from.Status == "delivered",
            EndedAt = from.DeliveredAt ?? from.HandedOverAt ?? from.ApprovedAt ?? from.PurchasedAt, CloseReason = from.Status,
            Payments = [.. from.Payments.Where(p => p.AmountMinor > 0).Select(p => ($"olist:{from.Id}:{p.Sequence}", p.AmountMinor, from.ApprovedAt ?? from.PurchasedAt))],
        });
        return (reasons.Count == 0 ? ImportOutcome.Created : ImportOutcome.Flagged, reasons);
    }

    /// <summary>Opens an exception for each doubt that a person should settle; contradictions are kept as the source tells them.</summary>
    static List<Reason> Doubts(Order order, OlistOrder from)
    {
        var reasons = new List<Reason>();
        if (from.Items.Count == 0)
        {
            order.Raise(OrderExceptionType.Incomplete, "NO_LINES", from.Status);
            reasons.Add(new Reason(OlistErrors.NoLines));
        }
        else if (from.PaidMinor != from.LinesMinor)
        {
            order.Raise(OrderExceptionType.Amount, "PAID_DIFFERS", $"{from.PaidMinor} <> {from.LinesMinor}");
            reasons.Add(new Reason(OlistErrors.AmountDiffers, null, Refused.Arguments([("paid", from.PaidMinor), ("lines", from.LinesMinor)])));
        }
        var contradictions = from.Contradictions().ToList();
        if (contradictions.Count > 0) order.Raise(OrderExceptionType.Other, "SOURCE_CONTRADICTION", string.Join("; ", contradictions));
        reasons.AddRange(contradictions.Select(c => new Reason(OlistErrors.Contradiction, null, Refused.Arguments([("detail", c)]))));
        return reasons;
    }

    static OrderLifecycle? Lifecycle(string status) => status switch
    {
        "created" => OrderLifecycle.Placed,
        "approved" or "invoiced" => OrderLifecycle.Approved,
        "processing" or "shipped" => OrderLifecycle.Released,
        "delivered" => OrderLifecycle.Completed,
        "canceled" or "unavailable" => OrderLifecycle.Cancelled,
        _ => null,
    };
}
