namespace Platform.Logistics;

/// <summary>What is printed for one package. Personal data is masked here, so that nothing behind this point can print it.</summary>
/// <param name="Code">Waybill number, also as bars.</param>
/// <param name="Sort">Routing code in large print; empty when the courier gave none.</param>
/// <param name="Courier">Who carries it.</param>
/// <param name="Receiver">Masked name and phone.</param>
/// <param name="ReceiverPlace">Region and masked address.</param>
/// <param name="Sender">Name and phone of the sender, masked alike.</param>
/// <param name="SenderPlace">The sender's region and address.</param>
/// <param name="Contents">What is inside.</param>
/// <param name="Reference">Order or shipment number and which package of how many.</param>
/// <param name="Collect">Amount to collect at the door; null when nothing is collected.</param>
internal sealed record LabelText(string Code, string Sort, string Courier, string Receiver, string ReceiverPlace, string Sender, string SenderPlace, string Contents, string Reference, string? Collect)
{
    public static LabelText Of(Waybill waybill, Shipment shipment, Contracts.Orders.Receiver receiver, StockLocation? from) => new(
        waybill.Number!, waybill.SortCode ?? "", waybill.Courier!,
        $"{Masking.Name(receiver.Name)}  {Masking.Phone(receiver.Phone)}", $"{receiver.Region} {Masking.Address(receiver.Address)}".Trim(),
        from is null ? "" : $"{from.ContactName ?? from.Name}  {(from.Phone is { } phone ? Masking.Phone(phone) : "")}".Trim(), $"{from?.Region} {from?.Address}".Trim(),
        WaybillPaper.Contents(shipment), $"{shipment.OrderNumber ?? shipment.Number}  {shipment.Packages.First(p => p.Id == waybill.PackageId).Index}/{shipment.Packages.Count}",
        shipment is { CodAmountMinor: { } amount, CodCurrency: { } currency } && shipment.Packages[0].Id == waybill.PackageId
            ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{amount / 100m:0.00} {currency}") : null);
}
