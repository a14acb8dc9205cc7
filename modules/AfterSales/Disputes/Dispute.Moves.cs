using Platform.Contracts.Administration;

namespace Platform.AfterSales;

internal sealed partial class Dispute
{
    /// <summary>A buyer disputes, or staff note that one does.</summary>
    public static Dispute Raise(NewDispute from)
    {
        var it = new Dispute
        {
            Number = from.Number, Org = from.Org, CaseId = from.CaseId, OrderId = from.OrderId, OrderNumber = from.OrderNumber, PartyId = from.PartyId, ReturnId = from.ReturnId,
            Kind = from.Kind, Currency = from.Currency, ClaimMinor = from.ClaimMinor, Wants = from.Wants, OpenedAt = from.Now,
        };
        it._lines.AddRange(from.Lines);
        it._evidence.Add(from.Statement);
        it.Record(() => new DisputeOpened(it.Id, it.Number, it.Kind, it.OrderId, it.CaseId, it.PartyId));
        it.Tell(DisputeNotices.Opened);
        return it;
    }

    /// <summary>Decides; amounts were checked against the order.</summary>
    public void Decide(Ruling ruling, Caller caller, DateTime now)
    {
        DisputeFlow.Table.Fire(this, "decideDispute", caller);
        (Outcome, Reason, DecidedBy, DecidedAt, Problem) = (ruling.Outcome, ruling.Reason, caller.UserId, now, null);
        (FreightMinor, CompensationMinor) = (ruling.FreightMinor, ruling.CompensationMinor);
        foreach (var line in _lines) line.AwardedMinor = ruling.Lines.Where(l => l.OrderLineId == line.OrderLineId).Sum(l => l.AmountMinor);
        Record(() => new DisputeDecided(Id, Number, ruling.Outcome, OrderId, CaseId, PartyId));
        Tell(DisputeNotices.Decided);
        if (ruling.Outcome == DisputeOutcome.Refuse)
        {
            Settle(now);
            return;
        }
        var round = ++Rounds;
        if (ruling.Outcome == DisputeOutcome.Replace)
        {
            Record(() => new ReplacementDecided(Subject, round, OrderId, CaseId, PartyId, ruling.Replacements, ruling.Reason));
            return;
        }
        var total = new Money(checked(ruling.Lines.Sum(l => l.AmountMinor) + ruling.FreightMinor + ruling.CompensationMinor), Currency);
        Record(() => new RefundDecided(Subject, round, OrderId, CaseId, PartyId, ruling.Lines, ruling.FreightMinor, ruling.CompensationMinor, total, ruling.Reason, caller.UserId));
    }

    /// <summary>The buyer does not dispute any more.</summary>
    public void Withdraw(string reason, Caller caller, DateTime now)
    {
        DisputeFlow.Table.Fire(this, "withdrawDispute", caller);
        (Reason, EndedAt) = (reason, now);
        Record(() => new DisputeWithdrawn(Id, Number, OrderId, CaseId, PartyId));
    }

    /// <summary>Money of a decision went back.</summary>
    public void TakeRefund(int round, long amountMinor, DateTime now)
    {
        if (!IsOf(round)) return;
        RefundedMinor += amountMinor;
        Settle(now);
    }

    /// <summary>Orders made an order of the replacement.</summary>
    public void TakeReplacement(int round, long orderId)
    {
        if (IsOf(round)) ReplacementId = orderId;
    }

    /// <summary>What was sent in place of the goods arrived.</summary>
    public void ReplacementArrived(int round, DateTime now)
    {
        if (IsOf(round)) Settle(now);
    }

    /// <summary>The decision cannot be carried out; it is open again.</summary>
    public void Fail(int round, string code)
    {
        if (!IsOf(round)) return;
        DisputeFlow.Table.Fire(this, "decideAnew", Caller.System);
        (Problem, Outcome, FreightMinor, CompensationMinor) = (code, null, 0, 0);
        foreach (var line in _lines) line.AwardedMinor = 0;
    }

    void Settle(DateTime now)
    {
        DisputeFlow.Table.Fire(this, "settle", Caller.System);
        EndedAt = now;
        Record(() => new DisputeSettled(Id, Number, Outcome!.Value, OrderId, CaseId, PartyId));
        Tell(DisputeNotices.Settled);
    }

    bool IsOf(int round) => State == DisputeState.Decided && Rounds == round;

    void Tell(Kernel.Notifications.NotificationKind kind)
    {
        if (PartyId is { } party) Record(() => kind.To(Subject, [new Recipient(PartyId: party)], false, ("number", Number)));
    }
}
