using Platform.Contracts.Orders;

namespace Platform.AfterSales;

/// <summary>
/// Decides a dispute. PAY gives the money of the lines in dispute back, PARTLY_PAY what is said, REPLACE sends goods and moves no money, REFUSE leaves the money to the seller.
/// Money goes through the escrow ledger and its limits; the dispute is settled when money or goods are there, and only then release and clock go on.
/// </summary>
[Needs(DisputeRights.Decide)]
internal sealed class DecideDispute(AfterSalesDb db, ReturnDesk desk, DisputeSteps steps, DisputedReturn back, IOrders orders, Caller caller) : Mutation<DecideDispute.DecideDisputeInput, Dispute>
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
        var ruling = input.Outcome switch
        {
            DisputeOutcome.Pay => await Full(it, input, order, reasons, ct),
            DisputeOutcome.PartlyPay => Part(input, order, reasons),
            DisputeOutcome.Replace => await Goods(it, input, order, reasons, ct),
            _ => new Ruling(DisputeOutcome.Refuse, [], 0, 0, [], input.Reason.Trim()),
        };
        reasons.ThrowIfAny();
        it.Decide(ruling, caller, db.Now);
        await steps.MarkAsync(it.CaseId, DisputeSteps.Rule, it.Number, caller, ct);
        await steps.MarkAsync(it.CaseId, DisputeSteps.Offer, it.Number, caller, ct);
        if (!it.IsOpen) await steps.MarkAsync(it.CaseId, DisputeSteps.Execute, it.Number, caller, ct);
        await back.GoOnAsync(it, ct);
        return it;
    }

    async Task<Ruling> Full(Dispute it, DecideDisputeInput input, OrderForReturn order, Reasons reasons, CancellationToken ct)
    {
        var claimed = await desk.ClaimedAsync(order.OrderId, it.ReturnId ?? 0, ct);
        var disputed = it.Lines.Count > 0 ? it.Lines.Select(l => (Line: order.Lines.First(o => o.LineId == l.OrderLineId), l.Quantity)) : order.Lines.Select(l => (Line: l, l.Quantity));
        var lines = disputed.Select(d => new LineAmount(d.Line.LineId, d.Quantity >= d.Line.Quantity ? d.Line.RefundableMinor : ReturnMoney.Share(d.Line, Math.Min(claimed.All(d.Line.LineId), d.Line.Quantity - d.Quantity), d.Quantity)))
            .Where(l => l.AmountMinor > 0).ToList();
        var freight = input.FreightMinor ?? (it.Lines.Count == 0 ? order.FreightRefundableMinor : 0);
        return Money(input, lines, freight, order, reasons);
    }

    static Ruling Part(DecideDisputeInput input, OrderForReturn order, Reasons reasons)
    {
        var lines = new List<LineAmount>();
        for (var i = 0; i < (input.Amounts?.Count ?? 0); i++)
        {
            var given = input.Amounts![i];
            var line = order.Lines.FirstOrDefault(l => l.LineId == CaseChecks.RowOf(given.OrderLineId, "OrderLine"));
            if (reasons.AddIf(line is null, ReturnErrors.ForeignLine, $"amounts.{i}.orderLineId") || reasons.AddIf(lines.Exists(l => l.OrderLineId == line!.LineId), ReturnErrors.DuplicateLine, $"amounts.{i}.orderLineId")) continue;
            if (!reasons.AddIf(given.AmountMinor < 1 || given.AmountMinor > line!.RefundableMinor, DisputeErrors.TooLarge, $"amounts.{i}.amountMinor", ("max", line!.RefundableMinor))) lines.Add(new LineAmount(line.LineId, given.AmountMinor));
        }
        reasons.AddIf(input.Amounts is not { Count: > 0 } && (input.FreightMinor ?? 0) + (input.CompensationMinor ?? 0) == 0, DisputeErrors.AmountsMissing, "amounts");
        return Money(input, lines, input.FreightMinor ?? 0, order, reasons);
    }

    static Ruling Money(DecideDisputeInput input, IReadOnlyList<LineAmount> lines, long freight, OrderForReturn order, Reasons reasons)
    {
        reasons.AddIf(freight < 0 || freight > order.FreightRefundableMinor, DisputeErrors.TooLarge, "freightMinor", ("max", order.FreightRefundableMinor));
        var total = lines.Sum(l => l.AmountMinor) + freight + (input.CompensationMinor ?? 0);
        if (reasons.None) reasons.AddIf(total <= 0, DisputeErrors.NothingToPay, "outcome");
        if (reasons.None) reasons.AddIf(total > order.AvailableMinor, DisputeErrors.TooLarge, "amounts", ("max", order.AvailableMinor));
        return new Ruling(input.Outcome, lines, freight, input.CompensationMinor ?? 0, [], input.Reason.Trim());
    }

    async Task<Ruling> Goods(Dispute it, DecideDisputeInput input, OrderForReturn order, Reasons reasons, CancellationToken ct)
    {
        var given = input.Replacements is { Count: > 0 } said ? said.Select(s => (s.OrderLineId, s.Sku, s.Quantity)).ToList()
            : [.. (it.Lines.Count > 0 ? it.Lines.Select(l => (l.OrderLineId, l.Quantity)) : order.Lines.Select(l => (OrderLineId: l.LineId, l.Quantity))).Select(l => (GlobalId.Encode("OrderLine", l.OrderLineId), (string?)null, l.Quantity))];
        var skus = await orders.Skus([.. given.Select(g => g.Sku).OfType<string>().Distinct()], ct);
        var lines = new List<ReplacementLine>();
        for (var i = 0; i < given.Count; i++)
        {
            var line = order.Lines.FirstOrDefault(l => l.LineId == CaseChecks.RowOf(given[i].OrderLineId, "OrderLine"));
            if (reasons.AddIf(line is null, ReturnErrors.ForeignLine, $"replacements.{i}.orderLineId") || reasons.AddIf(lines.Exists(l => l.OrderLineId == line!.LineId), ReturnErrors.DuplicateLine, $"replacements.{i}.orderLineId")) continue;
            reasons.AddIf(given[i].Quantity < 1 || given[i].Quantity > line!.Quantity, ReturnErrors.TooManyPieces, $"replacements.{i}.quantity", ("max", line!.Quantity));
            if (given[i].Sku is { } sku && sku != line.Sku) ExchangeTerms.Check(sku, skus, line, order.Currency, $"replacements.{i}.sku", reasons);
            lines.Add(new ReplacementLine(line.LineId, given[i].Sku ?? line.Sku, given[i].Quantity));
        }
        return new Ruling(DisputeOutcome.Replace, [], 0, 0, lines, input.Reason.Trim());
    }
}
