using System.Globalization;

namespace Platform.Kernel.Graph;

/// <summary>Money in the schema: minor units for arithmetic, a decimal text for people.</summary>
internal sealed class MoneyType : ObjectType<Money>
{
    public MoneyType()
    {
        Description = "An amount in one currency.";
        Shows(m => m.AmountMinor).Described("Minor units (fen, cent): 3990 is 39.90 in a currency with two decimals. May be negative.");
        Shows(m => m.Currency).Described("ISO 4217 code, three upper-case letters.");
        Shows("amount", Decimal).NotNull().Described("The amount in major units with the currency's number of decimals, such as \"39.90\".");
    }

    // ISO 4217 minor units other than 2.
    static readonly HashSet<string> None =
        ["BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XOF", "XPF"];
    static readonly HashSet<string> Three = ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"];

    internal static string Decimal(Money money)
    {
        var digits = None.Contains(money.Currency) ? 0 : Three.Contains(money.Currency) ? 3 : money.Currency is "CLF" or "UYW" ? 4 : 2;
        var scale = 1m;
        for (var i = 0; i < digits; i++) scale *= 10;
        return (money.AmountMinor / scale).ToString("F" + digits, CultureInfo.InvariantCulture);
    }
}
