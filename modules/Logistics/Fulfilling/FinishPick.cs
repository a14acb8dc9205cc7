using Microsoft.EntityFrameworkCore;

namespace Platform.Logistics;

/// <summary>Ends picking. What was picked must be exactly what the note says; less is refused unless it is reported as short, other goods always.</summary>
[Needs("logistics:fulfillment:pick")]
internal sealed class FinishPick(LogisticsDb db, Caller caller) : Mutation<FinishPick.FinishPickInput, Fulfillment>
{
    /// <summary>What was picked.</summary>
    public sealed record FinishPickInput : ChangeInput
    {
        /// <summary>What was picked, SKU by SKU; null says that it is exactly what the note says.</summary>
        public IReadOnlyList<Pick>? Picked { get; init; }

        /// <summary>True accepts fewer pieces and marks the fulfilment as short.</summary>
        public bool ReportShort { get; init; }
    }

    /// <summary>Pieces of one SKU.</summary>
    public sealed record Pick
    {
        /// <summary>SKU as scanned.</summary>
        public required string Sku { get; init; }

        /// <summary>Pieces, 0 or more.</summary>
        public required long Quantity { get; init; }
    }

    /// <inheritdoc />
    public override async Task<Fulfillment> Run(FinishPickInput input, CancellationToken ct)
    {
        if (input.Picked?.Count > 1000) throw new Refused(CommonErrors.TooMany, "picked", ("max", 1000));
        if (input.Picked?.Any(p => p.Quantity is < 0 or > StockChange.MostPieces) == true) throw new Refused(CommonErrors.OutOfRange, "picked", ("min", 0), ("max", StockChange.MostPieces));
        var note = await db.Take<Fulfillment>(input, Scope, q => q.Include(f => f.Lines), ct);
        note.FinishPick(input.Picked?.GroupBy(p => p.Sku.Trim()).ToDictionary(g => g.Key, g => g.Sum(p => p.Quantity)), input.ReportShort, caller, db.Now);
        return note;
    }
}
