namespace Platform.AfterSales;

/// <summary>
/// One row per person, whose count every intake of that person moves. Two intakes of one person at once collide here, the second runs
/// again, sees the first one's case and joins it: without this row both would open a case.
/// </summary>
internal sealed class IntakeTurn : Entity
{
    /// <summary>Who: a party, or the blind index of a phone or mail.</summary>
    public string Person { get; init; } = "";

    /// <summary>Intakes so far; the optimistic lock.</summary>
    public long Count { get; set; }
}
