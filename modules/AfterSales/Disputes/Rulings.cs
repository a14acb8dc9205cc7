using Platform.Contracts.Orders;

namespace Platform.AfterSales;

/// <summary>Works out what a decision of a dispute gives: amounts within what can still be refunded, goods among those of the order.</summary>
internal sealed class Rulings(ReturnDesk desk, IOrders orders)
{
    /// <summary>The ruling; it counts only when nothing was added to <paramref name="reasons"/>.</summary>
    public async Task<Ruling> Of(Dispute it, DecideDispute.DecideDisputeInput input, OrderForReturn order, Reasons reasons, CancellationToken ct) => input.Outcome switch
    {
        DisputeOutcome.Pay => await Full(it, input, order, reasons, ct),
        DisputeOutcome.PartlyPay => Part(input, order, reasons),
        DisputeOutcome.Replace => await Goods(it, input, order, reasons, ct),
        _ => new Ruling(DisputeOutcome.Refuse, [], 0, 0, [], input.Reason.Trim()),
    };

    async Task<Ruling> Full(Dispute it, DecideDispute.DecideDisputeInput input, OrderForReturn order, Reasons reasons, CancellationToken ct)
    {
        var claimed = await desk.ClaimedAsync(order.OrderId, it.ReturnId ?? 0, ct);
        var disputed = it.Lines.Count > 0 ? it.Lines.Select(l => (Line: order.Lines.First(o => o.LineId == l.OrderLineId), l.Quantity)) : order.Lines.Select(l => (Line: l, l.Quantity));
        var lines = disputed.Select(d => new LineAmount(d.Line.LineId, d.Quantity >= d.Line.Quantity ? d.Line.RefundableMinor : ReturnMoney.Share(d.Line, Math.Min(claimed.All(d.Line.LineId), d.Line.Quantity - d.Quantity), d.Quantity)))
            .Where(l => l.AmountMinor > 0).ToList();
        var freight = input.FreightMinor ?? (it.Lines.Count == 0 ? order.FreightRefundableMinor : 0);
        return Money(input, lines, freight, order, reasons);
    }

    static Ruling Part(DecideDispute.DecideDisputeInput input, OrderForReturn order, Reasons reasons)
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

    static Ruling Money(DecideDispute.DecideDisputeInput input, IReadOnlyList<LineAmount> lines, long freight, OrderForReturn order, Reasons reasons)
    {
        reasons.AddIf(freight < 0 || freight > order.FreightRefundableMinor, DisputeErrors.TooLarge, "freightMinor", ("max", order.FreightRefundableMinor));
        var total = lines.Sum(l => l.AmountMinor) + freight + (input.CompensationMinor ?? 0);
        if (reasons.None) reasons.AddIf(total <= 0, DisputeErrors.NothingToPay, "outcome");
        if (reasons.None) reasons.AddIf(total > order.AvailableMinor, DisputeErrors.TooLarge, "amounts", ("max", order.AvailableMinor));
        return new Ruling(input.Outcome, lines, freight, input.CompensationMinor ?? 0, [], input.Reason.Trim());
    }

    async Task<Ruling> Goods(Dispute it, DecideDispute.DecideDisputeInput input, OrderForReturn order, Reasons reasons, CancellationToken ct)
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

/// <summary>A decision about a dispute, checked.</summary>
internal sealed record Ruling(DisputeOutcome Outcome, IReadOnlyList<LineAmount> Lines, long FreightMinor, long CompensationMinor, IReadOnlyList<ReplacementLine> Replacements, string Reason);
