namespace Platform.AfterSales;

internal sealed partial class ReturnAuthorization
{
    /// <summary>Money of this decision went back.</summary>
    /// <returns>Whether it was the fast lane's.</returns>
    public bool TakeRefund(int round, long amountMinor, DateTime now)
    {
        var ahead = OpenAhead == round;
        if (!ahead && OpenRefund != round) return false;
        RefundedMinor += amountMinor;
        if (ahead) OpenAhead = null; else OpenRefund = null;
        Tell(ReturnNotices.Refunded, ("amount", Amount(amountMinor)));
        TryComplete(now);
        Touch();
        return ahead;
    }

    /// <summary>Money of this decision will not go back; a person decides anew, or the inspection does for what the fast lane wanted to pay.</summary>
    /// <returns>Whether it was the fast lane's.</returns>
    public bool LoseRefund(int round, string code)
    {
        if (OpenAhead == round)
        {
            (OpenAhead, Problem) = (null, code);
            foreach (var line in _lines) line.AheadMinor = 0;
            return true;
        }
        if (OpenRefund != round) return false;
        (OpenRefund, Problem) = (null, code);
        foreach (var line in _lines.Where(l => l.Round == round && l.DifferenceBackMinor > 0)) line.LoseBack(); // the goods come all the same; the difference is paid by another decision
        (FreightMinor, CompensationMinor) = (FreightMinor - RoundFreightMinor, CompensationMinor - RoundCompensationMinor);
        Reopen(l => l.Round == round && l.Resolution is ReturnResolution.Refund or ReturnResolution.Keep);
        return false;
    }

    /// <summary>Orders made an order of the replacement.</summary>
    public void TakeReplacement(int round, long orderId, string orderNumber)
    {
        if (OpenReplacement != round) return;
        ReplacementId = orderId;
        var due = _lines.Where(l => l.Round == round).Sum(l => checked(l.UnitDueMinor * l.Accepted));
        if (due > 0) Tell(ReturnNotices.DifferenceDue, ("order", orderNumber), ("amount", Amount(due)));
    }

    /// <summary>The replacement arrived.</summary>
    public void ReplacementArrived(int round, DateTime now)
    {
        if (OpenReplacement != round) return;
        OpenReplacement = null;
        TryComplete(now);
        Touch();
    }

    /// <summary>The replacement will not come; a person decides anew.</summary>
    public void LoseReplacement(int round, string code)
    {
        if (OpenReplacement != round) return;
        (OpenReplacement, Problem) = (null, code);
        Reopen(l => l.Round == round && l.Resolution is ReturnResolution.ExchangeSame or ReturnResolution.ExchangeOther);
    }

    /// <summary>A parcel to the customer arrived, or cannot be followed.</summary>
    public void ParcelArrived(DateTime now)
    {
        if (OpenParcel is null) return;
        OpenParcel = null;
        TryComplete(now);
        Touch();
    }

    /// <summary>Says that something is wrong on the way, without a move.</summary>
    public void Trouble(string code)
    {
        Problem = code;
        Touch();
    }

    string Amount(long minor) => FormattableString.Invariant($"{minor / 100m:0.00} {Currency}");

    // Only what failed is open again; what is done stays done.
    void Reopen(Func<ReturnLine, bool> failed)
    {
        foreach (var line in _lines.Where(failed)) line.Reopen();
        ReturnFlow.Table.Fire(this, ExpectsGoods ? "decideAnew" : "authoriseAnew", Caller.System);
        Touch();
    }
}
