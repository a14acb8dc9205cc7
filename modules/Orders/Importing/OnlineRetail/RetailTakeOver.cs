using Platform.Kernel.Imports;
using Platform.Kernel.Security;

namespace Platform.Orders;

/// <summary>
/// Keeps an invoice as it was told and makes an order of it when it is a sale. The file knows no payments and no parcels: a sale counts as paid, handed over and
/// settled when its invoice was written.
/// </summary>
internal sealed class RetailTakeOver(ReceiverSeal seal, NumberBlocks numbers, FieldCipher cipher)
{
    public const string Currency = "GBP";

    /// <summary>Adds the source document, its lines and the order to the context.</summary>
    /// <param name="db">The context, in a unit of work of history.</param>
    /// <param name="from">The invoice.</param>
    /// <param name="channel">The channel of all of them.</param>
    /// <param name="party">The customer; null when none is named.</param>
    /// <param name="purchases">For cancellations: what their customers bought.</param>
    /// <param name="org">Where it belongs.</param>
    /// <param name="ct">Cancels the work.</param>
    public async Task<(ImportOutcome Outcome, IReadOnlyList<Reason> Reasons)> Add(OrdersDb db, RetailInvoice from, long channel, long? party, ILookup<long, Order> purchases, OrgPath org, CancellationToken ct)
    {
        var kind = from.Kind;
        var source = new SourceOrder(org, channel, from.Number, SealedPayload.Of(from.Payload, cipher), Kernel.Flow.Flow<Order, RetailKind>.Screaming(kind), from.At);
        db.Add(source);
        var matches = kind == RetailKind.Cancellation ? await RetailReturns.BookAsync(db, source, from, party, purchases, ct) : null;
        db.AddRange(from.Lines.Select(l => new ImportedLine
        {
            SourceOrderId = source.Id, Row = l.Line.Row, Kind = kind, StockCode = l.Line.StockCode, Description = l.Line.Description, Quantity = l.Line.Quantity, PriceThousandths = l.Line.PriceThousandths,
            AmountThousandths = checked(l.Line.Quantity * l.Line.PriceThousandths), CustomerKey = l.Line.Customer, At = l.Line.At,
            Match = matches?[l.Line.Row] ?? RetailMatch.None,
            Doubts = l.Line.Doubts(kind) | (l.Repeats ? RetailDoubts.ExactDuplicate : RetailDoubts.None),
        }));
        if (kind == RetailKind.Sale) await OrderAsync(db, from, source, party, org, ct);
        var odd = from.Oddities().ToList();
        return (odd.Count == 0 ? ImportOutcome.Created : ImportOutcome.Flagged, odd);
    }

    async Task OrderAsync(OrdersDb db, RetailInvoice from, SourceOrder source, long? party, OrgPath org, CancellationToken ct)
    {
        var order = Order.FromHistory(new NewOrder
        {
            Number = FormattableString.Invariant($"OR{await numbers.NextAsync(db, RetailImporter.System, ct):D8}"), Org = org, ChannelId = source.ChannelId, PartyId = party, SourceOrderId = source.Id,
            Currency = Currency, Method = PaymentMethod.Prepaid, PlacedAt = from.At, Receiver = seal.Seal(new ReceiverInput { Country = RetailCountry.Code(from.Country) }),
            Lines = [.. from.Lines.Select(l => new NewLine(l.Line.StockCode, l.Line.Description ?? l.Line.StockCode, l.Line.Quantity, Pennies(l.Line.PriceThousandths), null, false))],
        });
        db.Add(order); // lines and journals need ids
        source.MadeInto(order.Id);
        order.TakeOver(new PastOrder
        {
            Lifecycle = OrderLifecycle.Completed, ReleasedAt = from.At, ShippedAt = from.At, DeliveredAt = from.At, EndedAt = from.At, IsShipped = true, IsDelivered = true, CloseReason = "invoiced",
            Payments = order.PayableMinor > 0 ? [($"retail:{from.Number}", order.PayableMinor, from.At)] : [],
        });
    }

    public static long Pennies(long thousandths) => (long)decimal.Round(thousandths / 10m);
}
