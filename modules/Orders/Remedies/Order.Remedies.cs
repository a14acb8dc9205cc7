using Platform.Contracts.Orders;

namespace Platform.Orders;

internal sealed partial class Order
{
    /// <summary>Counts anew from everything that was told of its returns. When all pieces are back and decided, what was not refunded is the seller's.</summary>
    public void TakeReturns(IReadOnlyCollection<OrderReturn> returns, DateTime at)
    {
        OpenReturns = returns.Count(r => r.Stage != OrderReturnStage.Ended);
        foreach (var line in _lines) line.TakenBackQuantity = Math.Min(line.Quantity, returns.Sum(r => r.Of(line.Id)));
        var (all, back) = (_lines.Sum(l => l.Quantity), _lines.Sum(l => Math.Min(l.Quantity, l.TakenBackQuantity + l.ReturnedQuantity)));
        ReturnStatus = returns.Any(r => r.Stage == OrderReturnStage.InProgress) ? OrderReturnStatus.InProgress
            : OpenReturns > 0 ? OrderReturnStatus.Requested
            : back >= all && all > 0 ? OrderReturnStatus.Returned : back > 0 ? OrderReturnStatus.PartiallyReturned : OrderReturnStatus.None;
        MindClock(at);
        if (ReturnStatus == OrderReturnStatus.Returned && !returns.Any(r => r.IsReplaced) && Lifecycle == OrderLifecycle.Released && !IsDisputed && ReceivedAt is null && OpenRefunds == 0) EndReturned(at);
        Settle(at);
    }

    // Nobody will confirm receipt of goods that all went back.
    void EndReturned(DateTime at)
    {
        if (Trade.HeldMinor > 0 && Trade.CapturedMinor >= Trade.AmountMinor && Method != PaymentMethod.CashOnDelivery && Trade.Confirm(Number + "-L", at)) AskRelease();
        if (!IsAllReturned) ReceivedAt = at;
    }

    /// <summary>AfterSales keeps so many open disputes about it: nothing is released while there are any.</summary>
    public void TakeDisputes(int open, DateTime at)
    {
        var before = OpenDisputes;
        OpenDisputes = open;
        if (open > 0)
        {
            if (!IsDisputed) Trade.Disputed(at);
            IsDisputed = true;
        }
        else if (before > 0)
        {
            IsDisputed = false;
            Trade.CloseDispute();
            GoOnReleasing();
        }
        MindClock(at);
        Settle(at);
    }

    /// <summary>A decision about money is carried out within the limits, or it is said why not; either way a refund stands there for the decision, once.</summary>
    /// <returns>The refund; null when the limits refused it.</returns>
    public Refund? CarryOut(Remedy remedy, IReadOnlyList<(long LineId, long AmountMinor)> lines, long freightMinor, long compensationMinor, string reason, long? by, long approvedUpToMinor, DateTime at)
    {
        try
        {
            var refund = ProposeRefund(lines, freightMinor, compensationMinor, RefundCause.Remedy, reason, by, at, remedy);
            // Above the limit somebody other than who decided approves it, as for every refund.
            if (refund.AmountMinor <= approvedUpToMinor) refund.Approve(Caller.System, long.MaxValue, at);
            return refund;
        }
        catch (Refused refused)
        {
            var known = lines.Where(l => l.AmountMinor > 0 && _lines.Exists(o => o.Id == l.LineId)).DistinctBy(l => l.LineId).Select(l => new RefundLine(l.LineId, l.AmountMinor));
            var refusal = new Refund(this, $"{Number}-R{Refunds + 1}", MoneySource.Held, RefundCause.Remedy, reason, Math.Max(0, freightMinor), Math.Max(0, compensationMinor), known, by, remedy);
            Refunds++;
            _new.Add(refusal);
            refusal.Refuse(refused.Reasons[0].Code.Code, at, Math.Max(Trade.FreeHeld, Trade.FreeReleased), PartyId);
            Touch();
            return null;
        }
    }

    /// <summary>An order for what is sent in place of goods of this one. What is dearer is paid for as this one was, and nothing leaves before the money is there.</summary>
    public Order Replace(Remedy remedy, string number, IReadOnlyList<NewLine> lines, DateTime at)
    {
        var it = Place(new NewOrder
        {
            Number = number, Org = Org, ChannelId = ChannelId, Currency = Currency, Receiver = new SealedReceiver(ReceiverName, ReceiverPhone, ReceiverAddress, NameIndex, PhoneIndex, PhoneTailIndex, RegionCode, RegionName, Country, PostalCode),
            Lines = lines, PlacedAt = at, Kind = OrderKind.Replacement, PartyId = PartyId, Method = PaysMore(lines) ? Method : PaymentMethod.Prepaid, EscrowConnection = PaysMore(lines) ? Trade.Connection : null, CourierConnection = CourierConnection, CourierBy = CourierBy, OwnerId = OwnerId, ReplacesId = Id, Remedy = remedy,
        });
        it.Record(() => new ReplacementOrdered(Id, remedy.Source, remedy.Round, it.Id, it.Number, remedy.CaseId, PartyId));
        return it;
    }

    static bool PaysMore(IReadOnlyList<NewLine> lines) => lines.Any(l => l.UnitPriceMinor > 0);

    /// <summary>No order can be made for a replacement.</summary>
    public void CannotReplace(Remedy remedy, string code)
    {
        Record(() => new ReplacementCancelled(Id, remedy.Source, remedy.Round, null, code, remedy.CaseId, PartyId));
        Touch();
    }

    void TellArrival()
    {
        if (ReplacesId is { } replaced && Remedy.Of(RemedyKey, RemedyCaseId) is { } remedy)
            Record(() => new ReplacementDelivered(replaced, remedy.Source, remedy.Round, Id, Number, remedy.CaseId, PartyId));
    }

    void TellEnd()
    {
        if (ReplacesId is { } replaced && Remedy.Of(RemedyKey, RemedyCaseId) is { } remedy)
            Record(() => new ReplacementCancelled(replaced, remedy.Source, remedy.Round, Id, "CANCELLED", remedy.CaseId, PartyId));
    }

    // Neither a dispute nor a return runs against the buyer's time; both at once stop it once.
    void MindClock(DateTime at)
    {
        if (IsDisputed || OpenReturns > 0)
        {
            Trade.StopClock(at);
            return;
        }
        if (Trade.ClockStoppedAt is null) return;
        Trade.StartClock(at);
        if (Trade.AutoConfirmAt is { } due) Record(() => new AutoConfirmDue(Id), dueAt: due > at ? due : at);
    }
}
