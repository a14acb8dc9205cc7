namespace Platform.Contracts.AfterSales;

/// <summary>A clock comes near its limit.</summary>
/// <param name="Subject">The case or work order.</param>
/// <param name="Target">What the clock measures: FIRST_RESPONSE, NEXT_RESPONSE, ACCEPTANCE, ARRIVAL, RESOLUTION or REPLY.</param>
/// <param name="DueAt">When it ends, UTC.</param>
public sealed record SlaWarned(SubjectRef Subject, string Target, DateTime DueAt) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => [Subject];
}

/// <summary>A clock ran out.</summary>
/// <param name="Subject">The case or work order.</param>
/// <param name="Target">What the clock measures: FIRST_RESPONSE, NEXT_RESPONSE, ACCEPTANCE, ARRIVAL, RESOLUTION or REPLY.</param>
/// <param name="DueAt">When it ended, UTC.</param>
public sealed record SlaBreached(SubjectRef Subject, string Target, DateTime DueAt) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => [Subject];
}

/// <summary>What a clock measures was done, in time or late.</summary>
/// <param name="Subject">The case or work order.</param>
/// <param name="Target">What the clock measures: FIRST_RESPONSE, NEXT_RESPONSE, ACCEPTANCE, ARRIVAL, RESOLUTION or REPLY.</param>
/// <param name="DueAt">By when it was due, UTC.</param>
/// <param name="At">When it was done, UTC.</param>
/// <param name="WorkingSeconds">Working time that was counted.</param>
/// <param name="InTime">True when done no later than due.</param>
public sealed record SlaMet(SubjectRef Subject, string Target, DateTime DueAt, DateTime At, long WorkingSeconds, bool InTime) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => [Subject];
}

/// <summary>An overdue matter went one step up the ladder; each level once.</summary>
/// <param name="Subject">The case or work order.</param>
/// <param name="Target">What the clock measures: FIRST_RESPONSE, NEXT_RESPONSE, ACCEPTANCE, ARRIVAL, RESOLUTION or REPLY.</param>
/// <param name="Level">Step, from 1.</param>
/// <param name="AccountId">Person it went to; null when it went to a team.</param>
/// <param name="TeamId">Team it went to; null when it went to a person.</param>
public sealed record EscalationRaised(SubjectRef Subject, string Target, int Level, long? AccountId, long? TeamId) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => [Subject];
}
