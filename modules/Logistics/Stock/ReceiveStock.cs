using Platform.Kernel.Stock;

namespace Platform.Logistics;

/// <summary>Takes goods from outside into a stock location: production, a purchase, an opening balance.</summary>
[Needs("logistics:stock:receive")]
internal sealed class ReceiveStock(LogisticsDb db, Caller caller) : Mutation<ReceiveStock.ReceiveStockInput, StockLocation>
{
    /// <summary>A receipt of goods.</summary>
    public sealed record ReceiveStockInput : MutationInput
    {
        /// <summary>Global id of the stock location.</summary>
        public required string LocationId { get; init; }

        /// <summary>What came in; 1 to 500 lines.</summary>
        public required IReadOnlyList<Line> Lines { get; init; }

        /// <summary>Delivery note, batch or other reference; at most 200 characters, null when there is none.</summary>
        public string? Reference { get; init; }
    }

    /// <summary>One item received.</summary>
    public sealed record Line
    {
        /// <summary>SKU; at most 60 ASCII characters.</summary>
        public required string Item { get; init; }

        /// <summary>Pieces, above zero.</summary>
        public required long Quantity { get; init; }

        /// <summary>State of the goods.</summary>
        public StockCondition Condition { get; init; } = StockCondition.New;
    }

    /// <inheritdoc />
    public override async Task<StockLocation> Run(ReceiveStockInput input, CancellationToken ct)
    {
        if (input.Lines.Count == 0) throw new Refused(CommonErrors.Required, "lines");
        if (input.Lines.Count > 500) throw new Refused(CommonErrors.TooMany, "lines", ("max", 500));
        if (input.Reference?.Length > 200) throw new Refused(CommonErrors.TooLong, "reference", ("max", 200));
        var lines = input.Lines.Select((l, i) => (Item: StockChange.Item(l.Item, $"lines.{i}.item"), Quantity: StockChange.Pieces(l.Quantity, 1, $"lines.{i}.quantity"), l.Condition, i)).ToList();
        var location = await StockChange.Location(db, input.LocationId, "locationId", Scope, ct);

        await StockBook.BeginAsync(db, ct);
        // In one order for everybody: two receipts of the same items then wait for each other instead of deadlocking.
        foreach (var (item, quantity, condition, i) in lines.OrderBy(l => l.Item, StringComparer.Ordinal))
            await StockBook.MoveAsync(db, new StockMovement
            {
                Item = item, Quantity = quantity, Condition = condition, ToLocationId = location.Id, At = db.Now, By = caller.UserId, Reason = input.Reference,
                Cause = StockChange.Cause("receive", caller, input.IdempotencyKey, i),
            }, false, ct);
        return location;
    }
}
