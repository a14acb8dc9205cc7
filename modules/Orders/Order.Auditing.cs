using Platform.Contracts.Orders;

namespace Platform.Orders;

internal sealed partial class Order
{
    /// <summary>Takes in what the rules found: passes, or opens an exception per finding and goes on hold.</summary>
    public AuditResult Audit(AuditInput input, Caller caller, DateTime at)
    {
        if (Lifecycle != OrderLifecycle.UnderAudit) OrderFlow.Table.Fire(this, "auditOrder", caller);
        var findings = AuditRules.Look(input);
        var waived = WaivedRules.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var counting = findings.Where(f => !waived.Contains(f.RuleId)).ToList();
        var verdict = counting.Select(f => f.Verdict).DefaultIfEmpty(AuditVerdict.Pass).Max();
        var result = new AuditResult(Id, at, verdict, string.Join(' ', findings.Select(f => f.RuleId)),
            string.Join('\n', findings.Select(f => $"{f.RuleId}: {f.Evidence}")), input.Fingerprint(), caller.Name);
        _new.Add(result);
        foreach (var finding in counting) Raise(finding.Type, finding.RuleId, finding.Evidence);
        if (OpenExceptions > 0) GoOnHold();
        else
        {
            OrderFlow.Table.Fire(this, "passAudit", Caller.System);
            Record(() => new OrderApproved(Id, PartyId), happenedAt: at);
        }
        Record(() => new OrderAudited(Id, verdict.ToString()));
        Settle(at);
        return result;
    }

    /// <summary>A person stops the order; where the state has no hold, the open exception alone blocks the release.</summary>
    public void Hold(string reason)
    {
        if (Lifecycle is not (OrderLifecycle.Placed or OrderLifecycle.UnderAudit or OrderLifecycle.OnHold or OrderLifecycle.Approved))
            throw new Refused(CommonErrors.IllegalTransition, null, ("step", "holdOrder"), ("from", Kernel.Flow.Flow<Order, OrderLifecycle>.Screaming(Lifecycle)), ("possible", "-"));
        Raise(OrderExceptionType.Other, "HELD_BY_STAFF", reason);
        if (Lifecycle == OrderLifecycle.UnderAudit) GoOnHold();
    }

    /// <summary>An exception is over. The last one lets the audit go on; a waived rule is not asked again, a mended fault is looked at anew.</summary>
    public void Resolve(OrderException exception, bool waive, string resolution, Caller caller, DateTime at)
    {
        exception.Close(waive ? "waiveOrderException" : "resolveOrderException", resolution, caller, at);
        var codes = OpenCodes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(c => c != exception.Code).ToList();
        (OpenCodes, OpenExceptions) = (string.Join(' ', codes), codes.Count);
        if (waive) WaivedRules = string.Join(' ', WaivedRules.Split(' ', StringSplitOptions.RemoveEmptyEntries).Append(exception.Code).Distinct());
        if (OpenExceptions == 0 && Lifecycle == OrderLifecycle.OnHold)
        {
            OrderFlow.Table.Fire(this, "resumeAudit", Caller.System);
            Record(() => new AuditDue(Id));
        }
        Settle(at);
    }

    /// <summary>Lets the warehouse ship: audited, no open exception, money secured.</summary>
    public void Release(Caller caller, DateTime at)
    {
        OrderFlow.Table.Fire(this, "releaseOrder", caller);
        ReleasedAt = at;
        Record(() => new OrderReleased(Id, PartyId), happenedAt: at);
        Settle(at);
    }

    /// <summary>Releases when nothing stands in the way.</summary>
    public void TryRelease(bool automatic, DateTime at)
    {
        if (automatic && Lifecycle == OrderLifecycle.Approved && OpenExceptions == 0 && Trade.Secured) Release(Caller.System, at);
    }

    /// <summary>Ends the order without a sale; held money goes back in full.</summary>
    public void Cancel(string reason, Caller caller, DateTime at) => End("cancelOrder", reason, caller, at);

    /// <summary>The buyer wants it no more, before anything was paid.</summary>
    public void Withdraw(string reason, Caller caller, DateTime at) => End("withdrawOrder", reason, caller, at);

    void End(string step, string reason, Caller caller, DateTime at)
    {
        var wasAnnounced = Lifecycle != OrderLifecycle.Draft;
        OrderFlow.Table.Fire(this, step, caller);
        (CloseReason, ClosedAt) = (reason, at);
        if (wasAnnounced) Record(() => new OrderCancelled(Id, reason, PartyId), happenedAt: at);
        TellEnd();
        RefundAllHeld(RefundCause.Cancelled, reason, at);
        if (Trade.CapturedMinor == 0)
        {
            var isKnown = Trade.TradeNumber is not null;
            Trade.Close();
            if (isKnown) Record(() => new TradeCloseDue(Id));
        }
        Settle(at);
    }

    void GoOnHold()
    {
        OrderFlow.Table.Fire(this, "holdOrder", Caller.System);
        Record(() => new OrderHeld(Id, OpenCodes));
    }

    /// <summary>Opens an exception; one that is open with the same code is not doubled.</summary>
    internal void Raise(OrderExceptionType type, string code, string detail)
    {
        var codes = OpenCodes.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        if (codes.Contains(code)) return;
        codes.Add(code);
        (OpenCodes, OpenExceptions) = (string.Join(' ', codes), codes.Count);
        _new.Add(new OrderException(this, type, code, detail));
    }
}
