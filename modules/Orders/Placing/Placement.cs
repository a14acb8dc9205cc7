using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Platform.Contracts.Administration;
using Platform.Contracts.Customers;
using Platform.Contracts.Logistics;
using Platform.Kernel.Plugins;
using Platform.Sdk;

namespace Platform.Orders;

/// <summary>Checks what an order is to be made of. Everything that is wrong is told at once.</summary>
internal sealed class Placement(OrdersDb db, Caller caller, ChannelBook channels, ReceiverSeal seal, IParties parties, IShipping shipping, IOrganisation organisation,
    IPorts ports, NumberBlocks numbers, IOptions<OrdersSettings> settings, OfferDesk offers)
{
    const int MostLines = 100;

    /// <param name="input">As sent.</param>
    /// <param name="strict">True for people: nothing may be missing. False for platforms: what is missing or odd is for the audit to find.</param>
    /// <param name="scope">Where the caller may place orders.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="offerCode">An offer that the customer names; null for none.</param>
    public async Task<NewOrder> Check(OrderInput input, bool strict, RowScope scope, CancellationToken ct, string? offerCode = null)
    {
        var reasons = new Reasons();
        Shape(input, strict, reasons);
        reasons.ThrowIfAny(); // what is looked up below must be within limits first

        var channel = await channels.Find(db, input.Channel, ct);
        reasons.AddIf(channel is null, OrdersErrors.UnknownChannel, "channel", ("channel", input.Channel));
        var codes = input.Lines.Select(l => l.Sku).Distinct().ToList();
        var skus = await db.Skus.AsNoTracking().Where(s => codes.Contains(s.Code)).ToDictionaryAsync(s => s.Code, ct);
        var lines = Lines(input, skus, strict, reasons);
        var party = await Party(input.PartyId, reasons, ct);
        var org = await Org(input.OrgUnitId, scope, reasons, ct);
        await CheckCourier(input, skus, reasons, ct);
        reasons.Text(offerCode, "offerCode", 40);
        reasons.ThrowIfAny();
        var offer = await offers.CheckAsync(offerCode, party, input.Currency, lines.Sum(l => l.Quantity * l.UnitPriceMinor) - input.DiscountMinor, reasons, ct);
        reasons.ThrowIfAny();

        var now = db.Now;
        return new NewOrder
        {
            Number = await numbers.OfDayAsync(db, "SO", ct), Org = org!.Value, ChannelId = channel!.Value, Currency = input.Currency,
            Receiver = seal.Seal(input.Receiver), Lines = lines, PlacedAt = now, Kind = input.Kind, PartyId = party, Method = input.Method,
            EscrowConnection = input.Method == PaymentMethod.Escrow ? input.EscrowConnection ?? settings.Value.EscrowConnection ?? ports.Connections<IEscrowPayment>().FirstOrDefault() : null,
            FreightMinor = input.FreightMinor, DiscountMinor = input.DiscountMinor + (offer?.OffMinor ?? 0), Offer = offer, CourierConnection = input.Courier, CourierBy = input.CourierBy,
            BuyerNote = input.BuyerNote, SellerNote = input.SellerNote, PromisedAt = input.PromisedAt, OwnerId = caller.UserId,
        };
    }

    static void Shape(OrderInput input, bool strict, Reasons reasons)
    {
        reasons.Code(input.Channel, "channel", 40, required: true);
        reasons.Receiver(input.Receiver, strict && input.Kind != OrderKind.Service);
        reasons.Text(input.BuyerNote, "buyerNote", 500);
        reasons.Text(input.SellerNote, "sellerNote", 500);
        reasons.Code(input.Courier, "courier", 40);
        reasons.Code(input.EscrowConnection, "escrowConnection", 40);
        reasons.AddIf(input.Currency is not { Length: 3 } c || !c.All(char.IsAsciiLetterUpper), CommonErrors.InvalidFormat, "currency", ("expected", "ISO 4217, three upper-case letters"));
        reasons.Range(input.FreightMinor, "freightMinor", 0, OrdersSettings.LargestAmount);
        reasons.Range(input.DiscountMinor, "discountMinor", 0, OrdersSettings.LargestAmount);
        reasons.AddIf(strict && input.Lines.Count == 0, CommonErrors.Required, "lines");
        if (reasons.AddIf(input.Lines.Count > MostLines, CommonErrors.TooMany, "lines", ("max", MostLines))) return;
        for (var i = 0; i < input.Lines.Count; i++)
        {
            var line = input.Lines[i];
            reasons.Code(line.Sku, $"lines.{i}.sku", 64, required: true);
            reasons.Text(line.Name, $"lines.{i}.name", 200);
            reasons.Range(line.Quantity, $"lines.{i}.quantity", strict ? 1 : 0, OrdersSettings.LargestQuantity);
            if (line.UnitPriceMinor is { } price) reasons.Range(price, $"lines.{i}.unitPriceMinor", strict ? 0 : -OrdersSettings.LargestAmount, OrdersSettings.LargestAmount);
        }
    }

    static List<NewLine> Lines(OrderInput input, Dictionary<string, Sku> skus, bool strict, Reasons reasons)
    {
        var (lines, goods) = (new List<NewLine>(), Int128.Zero);
        for (var i = 0; i < input.Lines.Count; i++)
        {
            var line = input.Lines[i];
            var sku = skus.GetValueOrDefault(line.Sku) is { IsOnSale: true } onSale ? onSale : null;
            if (reasons.AddIf(strict && sku is null, OrdersErrors.UnknownSku, $"lines.{i}.sku", ("sku", line.Sku))) continue;
            if (reasons.AddIf(strict && sku!.Currency != input.Currency, OrdersErrors.CurrencyMismatch, $"lines.{i}.sku", ("given", sku?.Currency), ("expected", input.Currency))) continue;
            var catalogue = sku?.Currency == input.Currency ? sku.PriceMinor : (long?)null;
            var price = line.UnitPriceMinor ?? catalogue ?? 0;
            goods += (Int128)price * line.Quantity;
            lines.Add(new NewLine(line.Sku, line.Name ?? sku?.Name ?? line.Sku, line.Quantity, price, catalogue, sku?.IsMadeToOrder ?? false));
        }
        if (reasons.AddIf(goods + input.FreightMinor > OrdersSettings.LargestAmount || goods < -OrdersSettings.LargestAmount, OrdersErrors.AmountOverflow, "lines", ("max", OrdersSettings.LargestAmount))) return lines;
        reasons.AddIf(lines.Count == input.Lines.Count && input.DiscountMinor > 0 && input.DiscountMinor > goods, OrdersErrors.DiscountTooLarge, "discountMinor", ("goods", goods));
        return lines;
    }

    async Task<long?> Party(string? globalId, Reasons reasons, CancellationToken ct)
    {
        if (globalId is null) return null;
        var known = GlobalId.TryDecode(globalId, out var type, out var id) && type == "Party" && (await parties.Existing([id], ct)).Contains(id);
        return reasons.AddIf(!known, CommonErrors.NotFound, "partyId", ("what", "Party")) ? null : id;
    }

    async Task<OrgPath?> Org(string? globalId, RowScope scope, Reasons reasons, CancellationToken ct)
    {
        if (globalId is null) return caller.Home ?? await organisation.HeadOffice(ct);
        var path = GlobalId.TryDecode(globalId, out var type, out var id) && type == "OrgUnit" ? await organisation.PathOf(id, ct) : null;
        return reasons.AddIf(path is not { } found || !scope.Reaches(found), CommonErrors.NotFound, "orgUnitId", ("what", "OrgUnit")) ? null : path;
    }

    async Task CheckCourier(OrderInput input, Dictionary<string, Sku> skus, Reasons reasons, CancellationToken ct)
    {
        if (input.Courier is null) return;
        var weight = input.Lines.Sum(l => (skus.GetValueOrDefault(l.Sku)?.WeightGrams ?? 0) * l.Quantity);
        await reasons.Courier(shipping, input.Courier, input.Receiver?.RegionCode, input.Receiver?.Country, weight, ct);
    }
}
