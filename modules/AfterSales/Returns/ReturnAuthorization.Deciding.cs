using System.ComponentModel.DataAnnotations.Schema;

namespace Platform.AfterSales;

internal sealed partial class ReturnAuthorization
{
    /// <summary>Whether pieces of it are to be mended.</summary>
    [NotMapped]
    public bool IsUnderRepair => State == ReturnState.Resolving && _lines.Exists(l => l is { Resolution: ReturnResolution.Repair, RepairedAt: null });

    /// <summary>Decides what each open line gets; money and goods follow. Amounts were checked against the order.</summary>
    /// <param name="decisions">What each line gets; every line that is not settled is named.</param>
    /// <param name="freightMinor">Freight to be given back.</param>
    /// <param name="compensationMinor">Compensation beyond goods and freight.</param>
    /// <param name="reason">Why, to the customer; at most 200 characters.</param>
    /// <param name="moneyNote">How it was done by hand, for a return without an order.</param>
    /// <param name="caller">Who.</param>
    /// <param name="now">When, UTC.</param>
    public void Decide(IReadOnlyList<LineDecision> decisions, long freightMinor, long compensationMinor, string reason, string? moneyNote, Caller caller, DateTime now)
    {
        if (OpenAhead is not null || OpenRefund is not null) throw new Refused(ReturnErrors.RefundPending);
        ReturnFlow.Table.Fire(this, "decideReturn", caller);
        Problem = null;
        var open = _lines.Where(l => !l.IsSettled).ToList();
        var round = Rounds + 1;
        foreach (var line in open)
        {
            var d = decisions.First(d => d.LineId == line.Id);
            line.Decide(d, round);
        }
        if (OrderId is null) MoneyNote = moneyNote ?? MoneyNote;
        else
        {
            PlanRefund([.. open.Where(l => l.RefundMinor > 0).Select(l => new LineAmount(l.OrderLineId!.Value, l.RefundMinor))], freightMinor, compensationMinor, reason, caller.UserId);
            PlanReplacement([.. open.Where(l => l.Resolution is ReturnResolution.ExchangeSame or ReturnResolution.ExchangeOther)
                .Select(l => new ReplacementLine(l.OrderLineId!.Value, l.ExchangeSku ?? l.Sku, l.Accepted, l.UnitDueMinor))], reason);
        }
        if (Parcels == 0) PlanParcel(false, [.. _lines.Where(l => l.Rejected > 0 && l.RejectedTo == GoodsDisposition.SendBack).Select(l => l.Told(l.Rejected))]);
        TryComplete(now);
    }

    /// <summary>The fast lane pays before anybody has seen the goods.</summary>
    /// <param name="amounts">Minor units by line id.</param>
    public void PayAhead(IReadOnlyDictionary<long, long> amounts)
    {
        if (!IsFastLane || Rounds > 0 || OrderId is null || amounts.Values.Sum() <= 0) return;
        foreach (var line in _lines) line.AheadMinor = amounts.GetValueOrDefault(line.Id);
        var parts = _lines.Where(l => l.AheadMinor > 0).Select(l => new LineAmount(l.OrderLineId!.Value, l.AheadMinor)).ToList();
        OpenAhead = ++Rounds;
        RecordRefund(Rounds, parts, 0, 0, "绿色通道先行退款", null);
    }

    void PlanRefund(IReadOnlyList<LineAmount> lines, long freightMinor, long compensationMinor, string reason, long? by)
    {
        if (lines.Count == 0 && freightMinor + compensationMinor == 0) return;
        (OpenRefund, FreightMinor, CompensationMinor) = (++Rounds, FreightMinor + freightMinor, CompensationMinor + compensationMinor);
        (RoundFreightMinor, RoundCompensationMinor) = (freightMinor, compensationMinor);
        RecordRefund(Rounds, lines, freightMinor, compensationMinor, reason, by);
    }

    void RecordRefund(int round, IReadOnlyList<LineAmount> lines, long freightMinor, long compensationMinor, string reason, long? by)
    {
        var total = new Money(checked(lines.Sum(l => l.AmountMinor) + freightMinor + compensationMinor), Currency);
        Record(() => new RefundDecided(Subject, round, OrderId!.Value, CaseId, PartyId, lines, freightMinor, compensationMinor, total, reason, by));
    }

    void PlanReplacement(IReadOnlyList<ReplacementLine> lines, string reason)
    {
        if (lines.Count == 0) return;
        // One number for money and goods of one decision: Orders keeps them apart.
        var round = OpenRefund ?? ++Rounds;
        OpenReplacement = round;
        Record(() => new ReplacementDecided(Subject, round, OrderId!.Value, CaseId, PartyId, lines, reason));
    }

    void PlanParcel(bool repaired, IReadOnlyList<ReturnedLine> lines)
    {
        if (lines.Count == 0) return;
        var round = ++Parcels;
        if (OrderId is null) return; // sent by hand
        OpenParcel = round;
        Record(() => new SendBackDecided(Id, Number, round, repaired, OrderId, CaseId, PartyId, lines, ShipmentId));
    }

    /// <summary>Pieces were mended and go back to the customer, with nothing else in the parcel.</summary>
    public void FinishRepair(Caller caller, DateTime now)
    {
        if (OpenParcel is not null) throw new Refused(ReturnErrors.ParcelPending);
        ReturnFlow.Table.Fire(this, "finishRepair", caller);
        var mended = _lines.Where(l => l is { Resolution: ReturnResolution.Repair, RepairedAt: null }).ToList();
        foreach (var line in mended) line.Mend(now);
        PlanParcel(true, [.. mended.Select(l => l.Told(l.Accepted))]);
        TryComplete(now);
    }

    /// <summary>It is at its end once nothing is open any more.</summary>
    public void TryComplete(DateTime now)
    {
        if (State != ReturnState.Resolving || OpenRefund is not null || OpenAhead is not null || OpenReplacement is not null || OpenParcel is not null || IsUnderRepair || _lines.Exists(l => !l.IsSettled)) return;
        ReturnFlow.Table.Fire(this, "completeReturn", Caller.System);
        EndedAt = now;
        var replaced = _lines.Exists(l => l.Resolution is ReturnResolution.ExchangeSame or ReturnResolution.ExchangeOther);
        Record(() => new ReturnCompleted(Id, Number, Kind, OrderId, CaseId, PartyId, Told(l => ExpectsGoods && l.Resolution is ReturnResolution.Refund or ReturnResolution.ExchangeSame or ReturnResolution.ExchangeOther ? l.Accepted : 0), ShipmentId, replaced));
        Tell(ReturnNotices.Completed);
    }
}

/// <summary>What one line gets, checked.</summary>
/// <param name="LineId">The line.</param>
/// <param name="Resolution">What it gets.</param>
/// <param name="ExchangeSku">What is given for it in an exchange for other goods.</param>
/// <param name="RefundMinor">Goods money, beyond what the fast lane paid ahead, or the difference to cheaper goods; minor units, 0 or more.</param>
/// <param name="UnitDueMinor">What the customer pays for a piece of dearer goods; minor units, 0 or more.</param>
internal sealed record LineDecision(long LineId, ReturnResolution Resolution, string? ExchangeSku, long RefundMinor, long UnitDueMinor = 0);
