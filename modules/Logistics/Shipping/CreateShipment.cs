using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Orders;
using Platform.Kernel.Security;
using Platform.Kernel.Stock;

namespace Platform.Logistics;

/// <summary>Sends goods without an order: a sample, a document, goods for a dealer. Stock is promised at once, all lines or none.</summary>
[Needs("logistics:shipment:create")]
internal sealed class CreateShipment(LogisticsDb db, Allocator allocator, Dispatch dispatch, FieldCipher cipher) : Mutation<CreateShipment.CreateShipmentInput, Shipment>
{
    /// <summary>A shipment that names no order.</summary>
    public sealed record CreateShipmentInput : MutationInput
    {
        /// <summary>Global id of the stock location it leaves.</summary>
        public required string FromLocationId { get; init; }

        /// <summary>What is sent; 1 to 200 lines.</summary>
        public required IReadOnlyList<Line> Lines { get; init; }

        /// <summary>Receiver's full name; at most 60 characters.</summary>
        public required string ReceiverName { get; init; }

        /// <summary>Receiver's phone; at most 40 characters.</summary>
        public required string ReceiverPhone { get; init; }

        /// <summary>Chinese division code, 6 to 12 digits; null abroad or when unknown.</summary>
        public string? RegionCode { get; init; }

        /// <summary>Names of province, city and district, separated by spaces; at most 100 characters.</summary>
        public required string Region { get; init; }

        /// <summary>Street, building and room; at most 200 characters.</summary>
        public required string Address { get; init; }

        /// <summary>Courier connection; null leaves the choice to the rule.</summary>
        public string? Courier { get; init; }
    }

    /// <summary>One item to send.</summary>
    public sealed record Line
    {
        /// <summary>SKU.</summary>
        public required string Sku { get; init; }

        /// <summary>Name for people; null uses the SKU.</summary>
        public string? Name { get; init; }

        /// <summary>Pieces, above zero.</summary>
        public required long Quantity { get; init; }
    }

    /// <inheritdoc />
    public override async Task<Shipment> Run(CreateShipmentInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        Text(input.ReceiverName, 60, "receiverName");
        Text(input.ReceiverPhone, 40, "receiverPhone");
        Text(input.Region, 100, "region");
        Text(input.Address, 200, "address");
        reasons.AddIf(input.RegionCode is { } r && (r.Length is < 6 or > 12 || !r.All(char.IsAsciiDigit)), CommonErrors.InvalidFormat, "regionCode", ("expected", "310115"));
        reasons.AddIf(input.Courier is { } c && (c.Length is 0 or > 40 || c.AsSpan().ContainsAnyExceptInRange('!', '~')), CommonErrors.InvalidFormat, "courier", ("expected", "1-40 ASCII"));
        reasons.AddIf(input.Lines.Count == 0, CommonErrors.Required, "lines");
        reasons.AddIf(input.Lines.Count > 200, CommonErrors.TooMany, "lines", ("max", 200));
        for (var i = 0; i < input.Lines.Count; i++) reasons.AddIf(input.Lines[i].Name?.Length > 200, CommonErrors.TooLong, $"lines.{i}.name", ("max", 200));
        reasons.ThrowIfAny();
        var wants = input.Lines.Select((l, i) => new Want(i + 1, StockChange.Item(l.Sku, $"lines.{i}.sku"), l.Name ?? l.Sku.Trim(), StockChange.Pieces(l.Quantity, 1, $"lines.{i}.quantity"))).ToList();
        var from = await StockChange.Location(db, input.FromLocationId, "fromLocationId", Scope, ct);

        var reservation = Reservation.For(null, null, from.Org);
        db.Add(reservation);
        var missing = await Reserving.ReserveAsync(db, allocator, reservation, wants, input.RegionCode, new LogisticsOptions(), ct, from.Id);
        if (missing.Count > 0)
            throw new Refused([.. missing.Select(m => new Reason(StockErrors.Short, $"lines.{m.LineId - 1}.quantity", Refused.Arguments([("item", m.Sku), ("available", m.Available), ("wanted", m.Wanted)])))]);
        var receiver = SealedReceiver.Of(new Receiver(input.ReceiverName.Trim(), input.ReceiverPhone.Trim(), input.RegionCode, input.Address.Trim(), input.Region.Trim(), null), cipher);
        var lines = wants.Select(w => ShipmentLine.Of(w.LineId, w.Sku, w.Name, w.Quantity));
        var shipment = await dispatch.ShipmentAsync(from.Org, reservation, from.Id, receiver, input.Courier, null, lines, ct);
        await dispatch.NotesAsync([shipment], ct);
        return shipment;

        void Text(string text, int max, string field)
        {
            if (!reasons.AddIf(string.IsNullOrWhiteSpace(text), CommonErrors.Required, field)) reasons.AddIf(text.Length > max, CommonErrors.TooLong, field, ("max", max));
        }
    }
}
