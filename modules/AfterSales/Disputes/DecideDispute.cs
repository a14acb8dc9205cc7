namespace Platform.AfterSales;

/// <summary>
/// Decides a dispute. PAY gives the money of the lines in dispute back, PARTLY_PAY what is said, REPLACE sends goods and moves no money, REFUSE leaves the money to the seller.
/// Money goes through the escrow ledger and its limits; the dispute is settled when money or goods are there, and only then release and clock go on.
/// </summary>
[Needs(DisputeRights.Decide)]
internal sealed class DecideDispute(AfterSalesDb db, ReturnDesk desk, Rulings rulings, DisputeSteps steps, DisputedReturn back, Caller caller) : Mutation<DecideDispute.DecideDisputeInput, Dispute>
{
    /// <summary>Which dispute, and how it is decided.</summary>
    internal sealed record DecideDisputeInput : ChangeInput
    {
        /// <summary>How.</summary>
        public required DisputeOutcome Outcome { get; init; }

        /// <summary>For PARTLY_PAY: what order lines get back.</summary>
        public IReadOnlyList<Award>? Amounts { get; init; }

        /// <summary>For PAY and PARTLY_PAY: freight, minor units; null gives it back with PAY for the whole order.</summary>
        public long? FreightMinor { get; init; }

        /// <summary>For PAY and PARTLY_PAY: compensation beyond goods and freight, minor units.</summary>
        public long? CompensationMinor { get; init; }

        /// <summary>For REPLACE: what is sent; null sends the lines in dispute anew.</summary>
        public IReadOnlyList<Sent>? Replacements { get; init; }

        /// <summary>Why, to both sides; 1 to 200 characters.</summary>
        public required string Reason { get; init; }
    }

    /// <summary>What one order line gets back.</summary>
    [GraphName("DisputeAwardInput")]
    internal sealed record Award
    {
        /// <summary>Global id of the order line.</summary>
        public required string OrderLineId { get; init; }

        /// <summary>Minor units, above zero.</summary>
        public required long AmountMinor { get; init; }
    }

    /// <summary>What is sent in place of an order line.</summary>
    [GraphName("DisputeReplacementInput")]
    internal sealed record Sent
    {
        /// <summary>Global id of the order line.</summary>
        public required string OrderLineId { get; init; }

        /// <summary>SKU that is sent; null sends the same.</summary>
        public string? Sku { get; init; }

        /// <summary>Pieces, 1 to what was ordered.</summary>
        public required long Quantity { get; init; }
    }

    public override async Task<Dispute> Run(DecideDisputeInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        reasons.Text(input.Reason, "reason", 200, required: true);
        reasons.AddIf(input.Amounts?.Count > 100, CommonErrors.TooMany, "amounts", ("max", 100));
        reasons.AddIf(input.Replacements?.Count > 100, CommonErrors.TooMany, "replacements", ("max", 100));
        var pays = input.Outcome is DisputeOutcome.Pay or DisputeOutcome.PartlyPay;
        reasons.AddIf(input.Amounts is { Count: > 0 } && input.Outcome != DisputeOutcome.PartlyPay, DisputeErrors.AmountsUnfit, "amounts", ("outcome", input.Outcome));
        reasons.AddIf(input.FreightMinor is not null && !pays, DisputeErrors.AmountsUnfit, "freightMinor", ("outcome", input.Outcome));
        reasons.AddIf(input.CompensationMinor is not null && !pays, DisputeErrors.AmountsUnfit, "compensationMinor", ("outcome", input.Outcome));
        reasons.AddIf(input.Replacements is { Count: > 0 } && input.Outcome != DisputeOutcome.Replace, DisputeErrors.AmountsUnfit, "replacements", ("outcome", input.Outcome));
        reasons.Between(input.CompensationMinor, "compensationMinor", 0, UpsertServiceItem.LargestAmount);
        reasons.ThrowIfAny();
        var it = await db.Take<Dispute>(input, Scope, AfterSalesDb.Whole, ct);
        if (!DisputeFlow.Table.Knows(it, "decideDispute")) DisputeFlow.Table.Fire(it, "decideDispute", caller); // says what is possible instead
        var order = await desk.FactsAsync(it.OrderId, ct) ?? throw new Refused(CommonErrors.NotFound, "id", ("what", "Order"));
        var ruling = await rulings.Of(it, input, order, reasons, ct);
        reasons.ThrowIfAny();
        it.Decide(ruling, caller, db.Now);
        await steps.MarkAsync(it.CaseId, DisputeSteps.Rule, it.Number, caller, ct);
        await steps.MarkAsync(it.CaseId, DisputeSteps.Offer, it.Number, caller, ct);
        if (!it.IsOpen) await steps.MarkAsync(it.CaseId, DisputeSteps.Execute, it.Number, caller, ct);
        await back.GoOnAsync(it, ct);
        return it;
    }
}
