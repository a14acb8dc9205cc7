namespace Platform.Analytics.Freezing;

/// <summary>A month whose figures stay as they were when it was frozen, whatever is recorded or corrected afterwards.</summary>
internal sealed class FrozenMonth : Aggregate
{
    FrozenMonth() { }

    /// <summary>The month, yyyy-MM.</summary>
    public string Month { get; private set; } = "";

    public DateTime From { get; private set; }

    public DateTime To { get; private set; }

    /// <summary>Where it stands.</summary>
    public FrozenMonthState State { get; private set; }

    /// <summary>How many rows were kept.</summary>
    public long Rows { get; private set; }

    /// <summary>SHA-256 over the kept rows, hexadecimal; null until they are kept. The same rows give the same hash.</summary>
    public string? Hash { get; private set; }

    /// <summary>When its figures were kept, UTC; null until then.</summary>
    public DateTime? FrozenAt { get; private set; }

    public static FrozenMonth Of(string month, DateTime from, DateTime to)
    {
        var frozen = new FrozenMonth { Month = month, From = from, To = to };
        frozen.Record(() => new MonthFreezeRequested(frozen.Id));
        return frozen;
    }

    public void Keep(long rows, string hash, DateTime at)
    {
        (State, Rows, Hash, FrozenAt) = (FrozenMonthState.Frozen, rows, hash, at);
        Record(() => new MonthFrozen(Id, Month, hash));
    }
}

/// <summary>Where a frozen month stands.</summary>
internal enum FrozenMonthState
{
    /// <summary>Its rows are being kept; figures are live still.</summary>
    Freezing = 0,

    /// <summary>Its figures stay.</summary>
    Frozen = 1,
}

/// <summary>The rows of a month are to be kept.</summary>
/// <param name="FrozenMonthId">The month.</param>
internal sealed record MonthFreezeRequested(long FrozenMonthId) : IEvent;

/// <summary>A month's figures stay from now on.</summary>
/// <param name="FrozenMonthId">The month.</param>
/// <param name="Month">yyyy-MM.</param>
/// <param name="Hash">SHA-256 over its rows.</param>
internal sealed record MonthFrozen(long FrozenMonthId, string Month, string Hash) : IEvent;

internal sealed class FrozenMonthType : ObjectType<FrozenMonth>
{
    public FrozenMonthType()
    {
        Shows(m => m.Id);
        Shows(m => m.Month);
        Shows(m => m.State);
        Shows(m => m.Rows);
        Shows(m => m.Hash);
        Shows(m => m.FrozenAt);
        Shows(m => m.CreatedAt);
        DefaultOrder(m => m.Month);
    }
}
