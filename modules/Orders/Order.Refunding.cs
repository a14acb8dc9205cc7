namespace Platform.Orders;

internal sealed partial class Order
{
    /// <summary>Proposes to give money back. A line gets at most what the buyer pays for it, freight at most the freight, all together at most what is there.</summary>
    public Refund ProposeRefund(IReadOnlyList<(long LineId, long AmountMinor)> lines, long freightMinor, long compensationMinor, RefundCause cause, string reason, long? by, DateTime at, Remedy? remedy = null)
    {
        var reasons = new Reasons();
        var parts = new List<RefundLine>();
        for (var i = 0; i < lines.Count; i++)
        {
            var (id, amount) = lines[i];
            var line = _lines.Find(l => l.Id == id);
            if (reasons.AddIf(line is null, CommonErrors.NotFound, $"lines.{i}.lineId", ("what", "OrderLine"))) continue;
            if (reasons.AddIf(parts.Exists(p => p.LineId == id), OrdersErrors.DuplicateLine, $"lines.{i}.lineId")) continue;
            if (reasons.AddIf(amount <= 0, CommonErrors.OutOfRange, $"lines.{i}.amountMinor", ("min", 1), ("max", line!.RefundableMinor))) continue;
            if (reasons.AddIf(amount > line.RefundableMinor, OrdersErrors.RefundTooLarge, $"lines.{i}.amountMinor", ("max", line.RefundableMinor))) continue;
            parts.Add(new RefundLine(id, amount));
        }
        var freightLeft = FreightMinor - FreightRefundedMinor - FreightRefundPendingMinor;
        reasons.AddIf(freightMinor < 0 || freightMinor > freightLeft, OrdersErrors.RefundTooLarge, "freightMinor", ("max", freightLeft));
        reasons.AddIf(compensationMinor is < 0 or > OrdersSettings.LargestAmount, CommonErrors.OutOfRange, "compensationMinor", ("min", 0), ("max", OrdersSettings.LargestAmount));
        reasons.ThrowIfAny();
        var amountMinor = checked(parts.Sum(p => p.AmountMinor) + freightMinor + compensationMinor);
        var refund = new Refund(this, $"{Number}-R{Refunds + 1}", Trade.Reserve(amountMinor), cause, reason, freightMinor, compensationMinor, parts, by, remedy);
        Refunds++;
        SetAside(refund, 1);
        _new.Add(refund);
        Settle(at);
        return refund;
    }

    /// <summary>Gives back everything held that nothing else has a claim on; decided by rule, not by a person.</summary>
    void RefundAllHeld(RefundCause cause, string reason, DateTime at) => ProposeAllHeld(cause, reason, at)?.Approve(Caller.System, long.MaxValue, at);

    /// <summary>Proposes everything held: lines first, then freight; what is left over (paid too much) as compensation.</summary>
    public Refund? ProposeAllHeld(RefundCause cause, string reason, DateTime at)
    {
        var rest = Trade.FreeHeld;
        if (rest <= 0) return null;
        var lines = new List<(long, long)>();
        foreach (var line in _lines)
        {
            var share = Math.Min(line.RefundableMinor, rest);
            if (share <= 0) continue;
            lines.Add((line.Id, share));
            rest -= share;
        }
        var freight = Math.Clamp(FreightMinor - FreightRefundedMinor - FreightRefundPendingMinor, 0, rest);
        return ProposeRefund(lines, freight, rest - freight, cause, reason, null, at);
    }

    /// <summary>The approver refuses, or the proposer takes it back.</summary>
    public void Decline(Refund refund, string step, Caller caller, DateTime at)
    {
        refund.Decline(step, caller, at, PartyId);
        Release(refund);
        Settle(at);
    }

    /// <summary>
    /// The money went back; booked once. The provider's late word overrules ours as long as the money is there; when it was used otherwise meanwhile, nothing is booked and
    /// finance has to settle it: the books never give out more than came in.
    /// </summary>
    public void Refunded(Refund refund, string? providerNumber, DateTime at)
    {
        if (refund.State is RefundState.Succeeded or RefundState.Unbooked) return;
        if (refund.State is RefundState.Withdrawn or RefundState.Rejected || (refund.State == RefundState.Failed && !IsThere(refund)))
        {
            refund.ReportLate(providerNumber);
            Raise(OrderExceptionType.Amount, "REFUND_UNBOOKED", $"{refund.Number}: {refund.AmountMinor}");
            Settle(at);
            return;
        }
        if (refund.State == RefundState.Failed) Reclaim(refund, "executeRefund", Caller.System);
        refund.Succeed(providerNumber, at, PartyId);
        SetAside(refund, -1);
        foreach (var part in refund.Lines) _lines.Find(l => l.Id == part.LineId)!.RefundedMinor += part.AmountMinor;
        FreightRefundedMinor += refund.FreightMinor;
        _new.Add(Trade.Refund(Subject, refund.Number, refund.AmountMinor, refund.Source, at));
        GoOnReleasing();
        Settle(at);
    }

    /// <summary>It did not take place; what was set aside is free.</summary>
    public void RefundFailed(Refund refund, string code, DateTime at)
    {
        refund.Fail(code);
        Release(refund);
        Raise(OrderExceptionType.RefundPending, "REFUND_FAILED", $"{refund.Number}: {code}");
        Settle(at);
    }

    /// <summary>A failed refund will not be tried again; nothing is set aside for it any more.</summary>
    public void GiveUp(Refund refund, DateTime at)
    {
        refund.GiveUp(at, PartyId);
        Settle(at);
    }

    /// <summary>The provider says that an uncertain refund moved nothing: it failed, and is sent again while tries are left.</summary>
    public void RefundNotMoved(Refund refund, DateTime at)
    {
        const int mostAttempts = 6;
        if (refund.Attempts >= mostAttempts) { RefundFailed(refund, "NOT_MOVED", at); return; }
        refund.Fail("NOT_MOVED");
        refund.Send("executeRefund", Caller.System); // what was set aside stays set aside
        Touch();
    }

    /// <summary>Sends a failed refund again under its number; the money is set aside anew.</summary>
    public void RetryRefund(Refund refund, Caller caller, DateTime at)
    {
        if (refund.State == RefundState.Failed) RefuseUnlessThere(refund);
        refund.Send("executeRefund", caller);
        Take(refund);
        Settle(at);
    }

    /// <summary>Finance found the money for what the provider paid late.</summary>
    public void BookLate(Refund refund, Caller caller, DateTime at)
    {
        if (refund.State == RefundState.Unbooked) RefuseUnlessThere(refund);
        Reclaim(refund, "bookLate", caller);
        Refunded(refund, refund.ProviderNumber, at);
    }

    /// <summary>What the provider paid late is not booked here; whoever waits for the refund decides anew.</summary>
    public void WriteOff(Refund refund, Caller caller, DateTime at)
    {
        refund.Decline("writeOff", caller, at, PartyId);
        Settle(at);
    }

    // Nothing is to be sent: it was paid.
    void Reclaim(Refund refund, string step, Caller caller)
    {
        RefundFlow.Table.Fire(refund, step, caller);
        Take(refund);
    }

    void RefuseUnlessThere(Refund refund)
    {
        if (!IsThere(refund)) throw new Refused(OrdersErrors.RefundTooLarge, null, ("max", Math.Max(Trade.FreeHeld, Trade.FreeReleased)));
    }

    bool IsThere(Refund refund)
    {
        var there = Math.Max(Trade.FreeHeld, Trade.FreeReleased);
        return !(refund.AmountMinor > there || refund.FreightMinor > FreightMinor - FreightRefundedMinor - FreightRefundPendingMinor
            || refund.Lines.Any(p => _lines.Find(l => l.Id == p.LineId)!.RefundableMinor < p.AmountMinor));
    }

    void Take(Refund refund)
    {
        refund.TakeFrom(Trade.Reserve(refund.AmountMinor));
        SetAside(refund, 1);
    }

    void Release(Refund refund)
    {
        Trade.Free(refund.AmountMinor, refund.Source);
        SetAside(refund, -1);
        GoOnReleasing();
    }

    void SetAside(Refund refund, int sign)
    {
        foreach (var part in refund.Lines) _lines.Find(l => l.Id == part.LineId)!.RefundPendingMinor += sign * part.AmountMinor;
        FreightRefundPendingMinor += sign * refund.FreightMinor;
        OpenRefunds += sign;
    }

    // A confirmed trade owes the seller what an ended refund no longer claims.
    void GoOnReleasing()
    {
        if (!IsDisputed && Trade.PlanRelease(Number + "-L")) AskRelease();
    }
}
