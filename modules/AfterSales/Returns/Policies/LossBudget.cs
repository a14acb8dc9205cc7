using System.Globalization;

namespace Platform.AfterSales;

/// <summary>
/// How much the fast lane may lose in a period, for one shop or for all that have none of their own. What is at risk and what is lost together never exceed the limit: every use moves
/// its version, so two at once cannot both take the last of it.
/// </summary>
internal sealed class LossBudget : Aggregate
{
    LossBudget() { }

    public LossBudget(string currency, long? channelId, string? shop, LossPeriod period, DateOnly day)
        => (Currency, ChannelId, Shop, ScopeKey, Period, PeriodStart) = (currency, channelId, shop, KeyOf(currency, channelId), period, period.StartOf(day));

    /// <summary>ISO 4217.</summary>
    public string Currency { get; private set; } = "";

    /// <summary>The shop it is for; null for the rest.</summary>
    public long? ChannelId { get; private set; }

    /// <summary>The shop's code; null for the rest.</summary>
    public string? Shop { get; private set; }

    /// <summary>Currency and shop, unique.</summary>
    public string ScopeKey { get; private set; } = "";

    /// <summary>The time that the limit is for.</summary>
    public LossPeriod Period { get; private set; }

    /// <summary>The limit of a period, minor units.</summary>
    public long LimitMinor { get; private set; }

    /// <summary>First day of the period that losses are counted in.</summary>
    public DateOnly PeriodStart { get; private set; }

    /// <summary>Paid or promised for goods that nobody has seen yet, minor units.</summary>
    public long ExposedMinor { get; private set; }

    /// <summary>Lost in the period, minor units.</summary>
    public long LostMinor { get; private set; }

    /// <summary>What can still be put at risk, minor units.</summary>
    [System.ComponentModel.DataAnnotations.Schema.NotMapped]
    public long FreeMinor => Math.Max(0, LimitMinor - ExposedMinor - LostMinor);

    /// <summary>Names a currency and shop.</summary>
    public static string KeyOf(string currency, long? channelId) => channelId is null ? currency : string.Create(CultureInfo.InvariantCulture, $"{currency}:{channelId}");

    /// <summary>Sets limit and period; never below what is at risk or lost. Another period begins to count anew.</summary>
    public void Limit(long limitMinor, LossPeriod period, DateTime now)
    {
        AsOf(now);
        if (period != Period) (Period, PeriodStart, LostMinor) = (period, period.StartOf(BusinessDay.Of(now)), 0);
        if (limitMinor < ExposedMinor + LostMinor) throw new Refused(ReturnErrors.BudgetBelow, "limitMinor", ("used", ExposedMinor + LostMinor));
        LimitMinor = limitMinor;
    }

    /// <summary>Puts money at risk; false when the budget has not that much.</summary>
    public bool TryExpose(long amountMinor, DateTime now)
    {
        AsOf(now);
        if (amountMinor < 0 || amountMinor > FreeMinor) return false;
        ExposedMinor += amountMinor;
        return true;
    }

    /// <summary>It is known what became of money at risk: some is lost, the rest is free again.</summary>
    public void Settle(long exposedMinor, long lostMinor, DateTime now)
    {
        AsOf(now);
        (ExposedMinor, LostMinor) = (ExposedMinor - exposedMinor, LostMinor + Math.Min(lostMinor, exposedMinor));
    }

    /// <summary>Money that was counted as lost did not move after all.</summary>
    public void Recover(long amountMinor, DateTime now)
    {
        AsOf(now);
        LostMinor = Math.Max(0, LostMinor - amountMinor);
    }

    /// <summary>A new period begins without losses; what is at risk goes along.</summary>
    public LossBudget AsOf(DateTime now)
    {
        var start = Period.StartOf(BusinessDay.Of(now));
        if (start > PeriodStart) (PeriodStart, LostMinor) = (start, 0);
        return this;
    }
}
