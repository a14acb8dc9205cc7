using Platform.Kernel.Stock;

namespace Platform.Logistics;

/// <summary>Moves goods from one stock location to another at once. Promised pieces stay.</summary>
[Needs("logistics:stock:transfer")]
internal sealed class TransferStock(LogisticsDb db, Caller caller) : Mutation<TransferStock.TransferStockInput, StockLevel>
{
    /// <summary>A move between two locations.</summary>
    public sealed record TransferStockInput : MutationInput
    {
        /// <summary>SKU.</summary>
        public required string Item { get; init; }

        /// <summary>Pieces, above zero.</summary>
        public required long Quantity { get; init; }

        /// <summary>State of the goods.</summary>
        public StockCondition Condition { get; init; } = StockCondition.New;

        /// <summary>Global id of the location they leave.</summary>
        public required string FromLocationId { get; init; }

        /// <summary>Global id of the location they go to; another one.</summary>
        public required string ToLocationId { get; init; }

        /// <summary>Why; at most 200 characters.</summary>
        public required string Reason { get; init; }
    }

    /// <inheritdoc />
    public override async Task<StockLevel> Run(TransferStockInput input, CancellationToken ct)
    {
        var (item, reason) = (StockChange.Item(input.Item, "item"), StockChange.Reason(input.Reason));
        StockChange.Pieces(input.Quantity, 1, "quantity");
        var from = await StockChange.Location(db, input.FromLocationId, "fromLocationId", Scope, ct);
        var to = await StockChange.Location(db, input.ToLocationId, "toLocationId", Scope, ct);
        if (from.Id == to.Id) throw new Refused(CommonErrors.InvalidFormat, "toLocationId", ("expected", "another location"));
        await StockBook.BeginAsync(db, ct);
        await StockBook.MoveAsync(db, new StockMovement
        {
            Item = item, Quantity = input.Quantity, Condition = input.Condition, FromLocationId = from.Id, ToLocationId = to.Id, At = db.Now, By = caller.UserId, Reason = reason,
            Cause = StockChange.Cause("transfer", caller, input.IdempotencyKey),
        }, false, ct);
        return await StockChange.Level(db, item, to.Id, input.Condition, ct);
    }
}
