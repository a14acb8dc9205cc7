using System.Text.Json;

namespace Platform.Orders;

/// <summary>An invoice of the export: its lines, wherever in the file they stand.</summary>
internal sealed class RetailInvoice(string number)
{
    static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    readonly List<(RetailLine Line, bool Repeats)> _lines = [];

    public string Number => number;

    public IReadOnlyList<(RetailLine Line, bool Repeats)> Lines => _lines;

    /// <summary>Lines that could not be read, and why; such an invoice is not taken in at all.</summary>
    public Refused? Wrong { get; set; }

    public DateTime At => _lines.Min(l => l.Line.At);

    public string? Customer => _lines[0].Line.Customer;

    public string Country => _lines[0].Line.Country;

    public RetailKind Kind => number[0] switch
    {
        'C' => RetailKind.Cancellation,
        'A' => RetailKind.DebtAdjustment,
        _ when _lines.TrueForAll(l => l.Line.Quantity < 0) || (Customer is null && _lines.TrueForAll(l => l.Line.PriceThousandths == 0)) => RetailKind.StockCorrection,
        _ => RetailKind.Sale,
    };

    /// <summary>What the source said, for keeping; the same invoice gives the same text.</summary>
    public string Payload => JsonSerializer.Serialize(_lines.Select(l => l.Line), Plain);

    public void Add(RetailLine line, bool repeats) => _lines.Add((line, repeats));

    /// <summary>What is odd about it, in the words of the row results.</summary>
    public IEnumerable<Reason> Oddities()
    {
        int Having(RetailDoubts doubt) => _lines.Count(l => l.Line.Doubts(Kind).HasFlag(doubt));
        static Reason Of(ErrorCode code, string name, object value) => new(code, null, Refused.Arguments([(name, value)]));
        if (Kind != RetailKind.Sale && Kind != RetailKind.Cancellation) yield return Of(RetailErrors.NotAnOrder, "kind", Kind);
        if (_lines.Count(l => l.Repeats) is > 0 and var repeated) yield return Of(RetailErrors.ExactDuplicates, "count", repeated);
        if (Customer is null) yield return new Reason(RetailErrors.WithoutCustomer);
        if (Having(RetailDoubts.PriceZero) is > 0 and var zero) yield return Of(RetailErrors.PriceZero, "count", zero);
        if (Having(RetailDoubts.PriceNegative) is > 0 and var below) yield return Of(RetailErrors.PriceNegative, "count", below);
        if (Having(RetailDoubts.QuantityNegative) is > 0 and var away) yield return Of(RetailErrors.QuantityNegative, "count", away);
        if (Having(RetailDoubts.PriceBelowMinorUnit) is > 0 and var fractions) yield return Of(RetailErrors.PriceBelowMinorUnit, "count", fractions);
        if (Having(RetailDoubts.QuantityExtreme) > 0) yield return Of(RetailErrors.QuantityExtreme, "quantity", _lines.MaxBy(l => Math.Abs(l.Line.Quantity)).Line.Quantity);
    }
}
