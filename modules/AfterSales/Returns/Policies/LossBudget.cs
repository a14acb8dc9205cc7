namespace Platform.AfterSales;

/// <summary>How much the fast lane may lose in a month, per currency. What is at risk and what is lost together never exceed the limit: every use moves its version, so two at once cannot both take the last of it.</summary>
internal sealed class LossBudget : Aggregate
{
    LossBudget() { }

    public LossBudget(string currency, DateOnly month) => (Currency, Month) = (currency, month);

    /// <summary>ISO 4217, unique.</summary>
    public string Currency { get; private set; } = "";

    /// <summary>The limit of a calendar month, minor units.</summary>
    public long LimitMinor { get; private set; }

    /// <summary>First day of the month that losses are counted in.</summary>
    public DateOnly Month { get; private set; }

    /// <summary>Paid or promised for goods that nobody has seen yet, minor units.</summary>
    public long ExposedMinor { get; private set; }

    /// <summary>Lost in the month, minor units.</summary>
    public long LostMinor { get; private set; }

    /// <summary>What can still be put at risk, minor units.</summary>
    [System.ComponentModel.DataAnnotations.Schema.NotMapped]
    public long FreeMinor => Math.Max(0, LimitMinor - ExposedMinor - LostMinor);

    /// <summary>Sets the limit; never below what is at risk or lost.</summary>
    public void Limit(long limitMinor, DateTime now)
    {
        Turn(now);
        if (limitMinor < ExposedMinor + LostMinor) throw new Refused(ReturnErrors.BudgetBelow, "limitMinor", ("used", ExposedMinor + LostMinor));
        LimitMinor = limitMinor;
    }

    /// <summary>Puts money at risk; false when the budget has not that much.</summary>
    public bool TryExpose(long amountMinor, DateTime now)
    {
        Turn(now);
        if (amountMinor < 0 || amountMinor > FreeMinor) return false;
        ExposedMinor += amountMinor;
        return true;
    }

    /// <summary>It is known what became of money at risk: some is lost, the rest is free again.</summary>
    public void Settle(long exposedMinor, long lostMinor, DateTime now)
    {
        Turn(now);
        (ExposedMinor, LostMinor) = (ExposedMinor - exposedMinor, LostMinor + Math.Min(lostMinor, exposedMinor));
    }

    /// <summary>Money that was counted as lost did not move after all.</summary>
    public void Recover(long amountMinor, DateTime now)
    {
        Turn(now);
        LostMinor = Math.Max(0, LostMinor - amountMinor);
    }

    void Turn(DateTime now)
    {
        var day = BusinessDay.Of(now);
        var month = new DateOnly(day.Year, day.Month, 1);
        if (month > Month) (Month, LostMinor) = (month, 0);
    }
}
