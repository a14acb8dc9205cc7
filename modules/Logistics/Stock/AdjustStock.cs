using Platform.Kernel.Stock;

namespace Platform.Logistics;

/// <summary>Corrects the stock of one item at one place, by a count or by a difference, with a reason. Never below what is promised to orders.</summary>
[Needs("logistics:stock:adjust")]
internal sealed class AdjustStock(LogisticsDb db, Caller caller) : Mutation<AdjustStock.AdjustStockInput, StockLevel>
{
    /// <summary>A correction; exactly one of counted and delta must be given.</summary>
    public sealed record AdjustStockInput : MutationInput
    {
        /// <summary>SKU; at most 60 ASCII characters.</summary>
        public required string Item { get; init; }

        /// <summary>Global id of the stock location.</summary>
        public required string LocationId { get; init; }

        /// <summary>State of the goods.</summary>
        public StockCondition Condition { get; init; } = StockCondition.New;

        /// <summary>Pieces that were counted; null when a difference is given.</summary>
        public long? Counted { get; init; }

        /// <summary>Pieces more (above zero) or fewer (below zero); null when a count is given.</summary>
        public long? Delta { get; init; }

        /// <summary>Why; at most 200 characters.</summary>
        public required string Reason { get; init; }
    }

    /// <inheritdoc />
    public override async Task<StockLevel> Run(AdjustStockInput input, CancellationToken ct)
    {
        var (item, reason) = (StockChange.Item(input.Item, "item"), StockChange.Reason(input.Reason));
        if (input.Counted is null == input.Delta is null) throw new Refused(CommonErrors.Required, "counted");
        if (input.Counted is { } c) StockChange.Pieces(c, 0, "counted");
        if (input.Delta is { } d) StockChange.Pieces(Math.Abs(d), 1, "delta");
        var location = await StockChange.Location(db, input.LocationId, "locationId", Scope, ct);

        await StockBook.BeginAsync(db, ct);
        var level = await StockBook.LockAsync(db, item, location.Id, input.Condition, ct);
        var delta = input.Delta ?? input.Counted!.Value - (level?.OnHand ?? 0);
        var field = input.Delta is null ? "counted" : "delta";
        if ((level?.OnHand ?? 0) + delta < (level?.Reserved ?? 0))
            throw level is { Reserved: > 0 } ? new Refused(LogisticsErrors.BelowReserved, field, ("item", item), ("reserved", level.Reserved))
                : new Refused(StockErrors.Short, field, ("item", item), ("available", level?.OnHand ?? 0), ("wanted", -delta));
        // A count that agrees is worth no movement, but a level must exist to be answered with.
        if (delta == 0 && level is not null) return level;
        if (delta == 0) return StockBook.Open(db, item, location.Id, input.Condition);
        await StockBook.MoveAsync(db, new StockMovement
        {
            Item = item, Quantity = Math.Abs(delta), Condition = input.Condition, At = db.Now, By = caller.UserId, Reason = reason,
            FromLocationId = delta < 0 ? location.Id : null, ToLocationId = delta > 0 ? location.Id : null,
            Cause = StockChange.Cause("adjust", caller, input.IdempotencyKey),
        }, false, ct);
        return await StockChange.Level(db, item, location.Id, input.Condition, ct);
    }
}
