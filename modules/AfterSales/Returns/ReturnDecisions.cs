using Platform.Contracts.Orders;

namespace Platform.AfterSales;

/// <summary>Works out what each line gets and checks it against the order. What is not said follows from what was accepted.</summary>
internal sealed class ReturnDecisions(AfterSalesDb db, ReturnDesk desk, LossDesk losses, IOrders orders, IModuleSwitch modules)
{
    /// <summary>A rule decides: everything by default.</summary>
    public async Task ByRuleAsync(ReturnAuthorization it, OrderForReturn? order, CancellationToken ct)
        => await DecideAsync(it, new Wish([], null, null, "按规则处理", null), order ?? await desk.FactsAsync(it.OrderId, ct), Caller.System, ct);

    /// <summary>Decides; refuses with every field that is wrong.</summary>
    public async Task DecideAsync(ReturnAuthorization it, Wish wish, OrderForReturn? order, Caller caller, CancellationToken ct)
    {
        var reasons = new Reasons();
        for (var i = 0; i < wish.Lines.Count; i++) reasons.AddIf(it.Lines.All(l => l.Id != wish.Lines[i].LineId || l.IsSettled), ReturnErrors.LineUnknown, $"lines.{i}.lineId");
        reasons.ThrowIfAny();
        var claimed = it.OrderId is { } id ? await desk.ClaimedAsync(id, it.Id, ct) : null;
        var skus = await orders.Skus([.. it.Lines.Select(l => l.ExchangeSku).Concat(wish.Lines.Select(l => l.ExchangeSku)).OfType<string>().Concat(order?.Lines.Select(l => l.Sku) ?? []).Distinct()], ct);
        var (due, decisions) = (new Dictionary<long, long>(), new List<LineDecision>());
        foreach (var line in it.Lines.Where(l => !l.IsSettled))
        {
            var at = wish.Lines.ToList().FindIndex(l => l.LineId == line.Id);
            var said = at < 0 ? null : wish.Lines[at];
            var what = said?.Resolution ?? Usual(it, line);
            CheckResolution(it, line, what, order, at < 0 ? "lines" : $"lines.{at}.resolution", reasons);
            var fact = order?.Lines.FirstOrDefault(l => l.LineId == line.OrderLineId);
            var sku = said?.ExchangeSku ?? line.ExchangeSku;
            var difference = what == ReturnResolution.ExchangeOther && it.OrderId is not null ? Difference(line, sku, skus, fact, order, at < 0 ? "lines" : $"lines.{at}.exchangeSku", reasons) : 0;
            due[line.Id] = Due(it, line, what, difference, order, claimed);
            var most = what == ReturnResolution.Refund ? fact?.RefundableMinor ?? 0 : Math.Max(0, due[line.Id] - line.AheadMinor);
            reasons.AddIf(said?.RefundMinor is { } given && (given < 0 || given > most), ReturnErrors.RefundTooLarge, $"lines.{at}.refundMinor", ("max", most));
            reasons.AddIf(said?.UnitDueMinor is { } pays && (pays < 0 || pays > Math.Max(0, difference)), CommonErrors.OutOfRange, $"lines.{at}.unitDueMinor", ("min", 0), ("max", Math.Max(0, difference)));
            decisions.Add(new LineDecision(line.Id, what, sku, said?.RefundMinor ?? Math.Max(0, due[line.Id] - line.AheadMinor), said?.UnitDueMinor ?? Math.Max(0, difference)));
        }
        var freight = wish.FreightMinor ?? (wish.Lines.Any(l => l.RefundMinor is not null) ? 0 : UsualFreight(it, decisions, order, claimed));
        reasons.AddIf(freight < 0 || freight > (order?.FreightRefundableMinor ?? 0), ReturnErrors.RefundTooLarge, "freightMinor", ("max", order?.FreightRefundableMinor ?? 0));
        reasons.AddIf(wish.CompensationMinor is < 0 or > UpsertServiceItem.LargestAmount, CommonErrors.OutOfRange, "compensationMinor", ("min", 0), ("max", UpsertServiceItem.LargestAmount));
        if (order is not null) Cap(wish, decisions, ref freight, order, reasons);
        reasons.AddIf(it.OrderId is null && string.IsNullOrWhiteSpace(wish.MoneyNote), ReturnErrors.NeedsOrder, "moneyNote");
        reasons.ThrowIfAny();
        var total = decisions.Sum(d => d.RefundMinor) + freight + (wish.CompensationMinor ?? 0);
        it.Decide(decisions, freight, wish.CompensationMinor ?? 0, wish.Reason, wish.MoneyNote, caller, db.Now);
        await losses.SettleAsync(it, it.ExpectsGoods ? it.Lines.Sum(l => Math.Max(0, l.AheadMinor - due.GetValueOrDefault(l.Id))) : total, ct);
        if (!modules.IsOn("Logistics")) it.ParcelArrived(db.Now); // sent by hand
    }

    static ReturnResolution Usual(ReturnAuthorization it, ReturnLine line)
        => !it.ExpectsGoods ? line.Wanted : line.Received == 0 ? ReturnResolution.Keep : line.Accepted == 0 ? ReturnResolution.RejectSendBack : line.Wanted;

    static long Due(ReturnAuthorization it, ReturnLine line, ReturnResolution what, long differenceMinor, OrderForReturn? order, Claimed? claimed)
    {
        if (what is not (ReturnResolution.Refund or ReturnResolution.ExchangeOther) || order?.Lines.FirstOrDefault(l => l.LineId == line.OrderLineId) is not { } fact) return 0;
        // What was paid ahead is taken off the line already, so it counts as still there.
        var paid = ReturnMoney.Share(fact with { RefundableMinor = fact.RefundableMinor + line.AheadMinor }, claimed!.All(fact.LineId), it.ExpectsGoods ? line.Accepted : line.Authorised);
        return what == ReturnResolution.Refund ? paid : ExchangeTerms.Back(paid, differenceMinor, fact.UnitPriceMinor);
    }

    // The customer was told a difference when asking; it counts as long as the goods are the same.
    static long Difference(ReturnLine line, string? sku, IReadOnlyDictionary<string, SkuBrief> skus, LineForReturn? fact, OrderForReturn? order, string field, Reasons reasons)
        => ExchangeTerms.Find(sku, skus, order?.Currency, field, reasons) is not { } found ? 0 : line.Wanted == ReturnResolution.ExchangeOther && sku == line.ExchangeSku ? line.UnitDifferenceMinor : fact is null ? 0 : ExchangeTerms.Difference(found, skus, fact);

    static void CheckResolution(ReturnAuthorization it, ReturnLine line, ReturnResolution what, OrderForReturn? order, string field, Reasons reasons)
    {
        if (!it.ExpectsGoods)
        {
            reasons.AddIf(what is not (ReturnResolution.Refund or ReturnResolution.Keep), ReturnErrors.RefundOnlyLine, field);
            return;
        }
        if (reasons.AddIf(line.Accepted == 0 && what is ReturnResolution.Refund or ReturnResolution.ExchangeSame or ReturnResolution.ExchangeOther or ReturnResolution.Repair, ReturnErrors.NothingAccepted, field)) return;
        if (reasons.AddIf(line.Accepted > 0 && (what == ReturnResolution.Repair) != (line.AcceptedTo == GoodsDisposition.SendBack), ReturnErrors.NotWaiting, field, ("disposition", line.AcceptedTo), ("resolution", what))) return;
        reasons.AddIf(line.Accepted > 0 && what is ReturnResolution.Keep or ReturnResolution.RejectSendBack, ReturnErrors.Mismatch, field, ("resolution", what), ("accepted", line.Accepted));
        reasons.AddIf(order is null && it.OrderId is not null && what != ReturnResolution.RejectSendBack, CommonErrors.NotFound, field, ("what", "Order"));
    }

    // Freight goes back with the last piece when it is our fault or nobody took the parcel.
    static long UsualFreight(ReturnAuthorization it, List<LineDecision> decisions, OrderForReturn? order, Claimed? claimed)
        => order is not null && (it.ShipmentId is not null || it.FreightPayer == FreightPayer.Seller)
            && order.Lines.All(l => claimed!.Decided(l.LineId) + decisions.Where(d => d.Resolution == ReturnResolution.Refund).Sum(d => Pieces(it, d, l.LineId)) >= l.Quantity) ? order.FreightRefundableMinor : 0;

    static long Pieces(ReturnAuthorization it, LineDecision d, long orderLineId) => it.Lines.First(l => l.Id == d.LineId) is var line && line.OrderLineId == orderLineId ? it.ExpectsGoods ? line.Accepted : line.Authorised : 0;

    // What was said in figures must be there; what follows by itself takes what is there.
    static void Cap(Wish wish, List<LineDecision> decisions, ref long freight, OrderForReturn order, Reasons reasons)
    {
        var said = wish.Lines.Any(l => l.RefundMinor is not null) || wish.FreightMinor is not null || wish.CompensationMinor is not null;
        if (said)
        {
            reasons.AddIf(decisions.Sum(d => d.RefundMinor) + freight + (wish.CompensationMinor ?? 0) > order.AvailableMinor, ReturnErrors.RefundTooLarge, "lines", ("max", order.AvailableMinor));
            return;
        }
        var within = ReturnMoney.Within(order.AvailableMinor, [.. decisions.Select(d => d.RefundMinor), freight]);
        for (var i = 0; i < decisions.Count; i++) decisions[i] = decisions[i] with { RefundMinor = within[i] };
        freight = within[^1];
    }
}

/// <summary>What somebody wants decided; what is null follows from what was accepted.</summary>
internal sealed record Wish(IReadOnlyList<LineWish> Lines, long? FreightMinor, long? CompensationMinor, string Reason, string? MoneyNote);

/// <summary>What somebody wants for one line.</summary>
internal sealed record LineWish(long LineId, ReturnResolution? Resolution, string? ExchangeSku, long? RefundMinor, long? UnitDueMinor = null);
