namespace Platform.AfterSales;

/// <summary>
/// Decides what each line of an inspected return gets (or of one without goods, once it is authorised); money and goods follow. What is left out follows from what was
/// accepted. Never more money than was paid for the line, than the order's freight, or than is there.
/// </summary>
[Needs(ReturnRights.Decide)]
internal sealed class DecideReturn(AfterSalesDb db, ReturnDesk desk, ReturnDecisions decisions, Caller caller) : Mutation<DecideReturn.DecideReturnInput, ReturnAuthorization>
{
    /// <summary>Which return, and what is decided.</summary>
    internal sealed record DecideReturnInput : ChangeInput
    {
        /// <summary>Lines that get something else than what was wanted and accepted.</summary>
        public IReadOnlyList<Line>? Lines { get; init; }

        /// <summary>Freight to be given back, minor units; null gives it back with the last piece when the fault is ours or the parcel was refused, and no amounts are named.</summary>
        public long? FreightMinor { get; init; }

        /// <summary>Compensation beyond goods and freight, minor units; null gives none.</summary>
        public long? CompensationMinor { get; init; }

        /// <summary>Why, to the customer; 1 to 200 characters.</summary>
        public required string Reason { get; init; }

        /// <summary>How it was settled by hand, at most 500 characters; for a return without an order.</summary>
        public string? MoneyNote { get; init; }
    }

    /// <summary>What one line gets.</summary>
    [GraphName("DecidedLineInput")]
    internal sealed record Line
    {
        /// <summary>Global id of the return's line.</summary>
        public required string LineId { get; init; }

        /// <summary>What it gets; null follows from what was wanted and accepted.</summary>
        public ReturnResolution? Resolution { get; init; }

        /// <summary>SKU that is given in an exchange for other goods; null takes the customer's wish.</summary>
        public string? ExchangeSku { get; init; }

        /// <summary>Money for it, minor units; null gives the share of the accepted pieces, or the difference to cheaper goods.</summary>
        public long? RefundMinor { get; init; }

        /// <summary>What the customer pays for a piece of dearer goods, minor units; null takes the whole difference, less is our goodwill.</summary>
        public long? UnitDueMinor { get; init; }
    }

    public override async Task<ReturnAuthorization> Run(DecideReturnInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        reasons.Text(input.Reason, "reason", 200, required: true);
        reasons.Text(input.MoneyNote, "moneyNote", 500);
        reasons.ThrowIfAny();
        var it = await db.Take<ReturnAuthorization>(input, Scope, AfterSalesDb.Whole, ct);
        var order = await desk.FactsAsync(it.OrderId, ct);
        var wishes = new List<LineWish>();
        reasons.AddIf(input.Lines?.Count > it.Lines.Count, CommonErrors.TooMany, "lines", ("max", it.Lines.Count));
        reasons.ThrowIfAny();
        for (var i = 0; i < (input.Lines?.Count ?? 0); i++)
        {
            var given = input.Lines![i];
            reasons.Code(given.ExchangeSku, $"lines.{i}.exchangeSku", 64);
            if (ReturnLines.Find(it, given.LineId, $"lines.{i}.lineId", reasons) is not { } line) continue;
            reasons.AddIf(wishes.Exists(w => w.LineId == line.Id), ReturnErrors.DuplicateLine, $"lines.{i}.lineId");
            wishes.Add(new LineWish(line.Id, given.Resolution, given.ExchangeSku, given.RefundMinor, given.UnitDueMinor));
        }
        reasons.ThrowIfAny();
        if (!ReturnFlow.Table.Knows(it, "decideReturn")) ReturnFlow.Table.Fire(it, "decideReturn", caller); // says what is possible instead, before amounts are looked at
        await decisions.DecideAsync(it, new Wish(wishes, input.FreightMinor, input.CompensationMinor, input.Reason.Trim(), input.MoneyNote.Tidy()), order, caller, ct);
        return it;
    }
}
