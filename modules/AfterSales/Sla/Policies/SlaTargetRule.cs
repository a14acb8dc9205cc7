namespace Platform.AfterSales;

/// <summary>What a policy promises for one target.</summary>
/// <param name="Target">What is measured.</param>
/// <param name="LimitMinutes">How long it may take, minutes, 1 to 525,600.</param>
/// <param name="InWorkingTime">True: working minutes of the unit's calendar; false: minutes around the clock.</param>
/// <param name="WarningPercent">Share of the limit at which to warn, 1 to 99; null warns never.</param>
/// <param name="PausedBy">Waiting for these stops the clock.</param>
/// <param name="Ladder">Who is told how long after the due time, by rising level.</param>
internal sealed record SlaTargetRule(SlaTarget Target, int LimitMinutes, bool InWorkingTime, int? WarningPercent, IReadOnlyList<CaseWait> PausedBy, IReadOnlyList<SlaStep> Ladder);
