using System.Globalization;

namespace Platform.Orders;

/// <summary>Figures over imported invoice lines that a filter leaves.</summary>
/// <param name="Lines">How many lines.</param>
/// <param name="Invoices">Invoices among them.</param>
/// <param name="Customers">Different customers that they name.</param>
/// <param name="StockCodes">Different stock codes.</param>
/// <param name="AmountThousandths">Sum of quantity times price, in thousandths of the currency.</param>
/// <param name="SmallestQuantity">Smallest quantity of a line; 0 without lines.</param>
/// <param name="LargestQuantity">Largest quantity of a line; 0 without lines.</param>
internal sealed record ImportedLineFigures(int Lines, int Invoices, int Customers, int StockCodes, long AmountThousandths, long SmallestQuantity, long LargestQuantity)
{
    /// <summary>The sum as text with three decimals.</summary>
    public string Amount => (AmountThousandths / 1000m).ToString("F3", CultureInfo.InvariantCulture);
}
