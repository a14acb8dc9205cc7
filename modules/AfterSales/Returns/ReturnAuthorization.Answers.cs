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
        Tell(ReturnNotices.Refunded, ("amount", FormattableString.Invariant($"{amountMinor / 100m:0.00} {Currency}")));
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
        (FreightMinor, CompensationMinor) = (FreightMinor - RoundFreightMinor, CompensationMinor - RoundCompensationMinor);
        Reopen(l => l.Round == round && l.Resolution is ReturnResolution.Refund or ReturnResolution.Keep);
        return false;
    }

    /// <summary>Orders made an order of the replacement.</summary>
    public void TakeReplacement(int round, long orderId)
    {
        if (OpenReplacement == round) ReplacementId = orderId;
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

    // Only what failed is open again; what is done stays done.
    void Reopen(Func<ReturnLine, bool> failed)
    {
        foreach (var line in _lines.Where(failed)) line.Reopen();
        ReturnFlow.Table.Fire(this, ExpectsGoods ? "decideAnew" : "authoriseAnew", Caller.System);
        Touch();
    }
}
