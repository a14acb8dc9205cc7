using Platform.AfterSales.Data;
using Platform.Kernel.Ledger;

namespace Platform.AfterSales;

/// <summary>Writes each money movement of charges into the ledger: receivables against revenue, receipts and waivers against receivables.</summary>
internal static class ChargeBooks
{
    public const string Revenue = "SERVICE_REVENUE", Received = "SERVICE_RECEIPTS", Waived = "SERVICE_WAIVED";

    /// <summary>The account of what is owed by a payer, such as <c>RECEIVABLE_CUSTOMER</c>.</summary>
    public static string Receivable(ChargePayer payer) => "RECEIVABLE_" + payer.ToString().ToUpperInvariant();

    /// <summary>A charge was raised; it must be tracked already.</summary>
    public static void Raised(AfterSalesDb db, ServiceCharge charge)
        => db.Add(Journal.Of(charge.Subject, "charge:" + charge.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), charge.Currency, charge.RaisedAt,
            (Receivable(charge.Payer), charge.AmountMinor), (Revenue, -charge.AmountMinor)));

    /// <summary>An entry was made; tracks it.</summary>
    public static void Entered(AfterSalesDb db, ServiceCharge charge, ChargeEntry entry)
    {
        db.Add(entry);
        db.Add(Journal.Of(charge.Subject, "charge-entry:" + entry.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), charge.Currency, entry.At,
            (entry.Kind == ChargeEntryKind.Waiver ? Waived : Received, entry.AmountMinor), (Receivable(charge.Payer), -entry.AmountMinor)));
    }
}
