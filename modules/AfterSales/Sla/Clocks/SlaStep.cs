namespace Platform.AfterSales;

/// <summary>One step of an escalation ladder.</summary>
/// <param name="Level">From 1; each fires once in a clock's life.</param>
/// <param name="AfterMinutes">Working minutes past the due time; negative before it, in the clock's own minutes; 0 at it.</param>
/// <param name="To">Who is told.</param>
/// <param name="AccountId">The person, when <paramref name="To"/> is an account; null otherwise.</param>
/// <param name="TeamId">The team, when <paramref name="To"/> is another team; null otherwise.</param>
internal sealed record SlaStep(int Level, int AfterMinutes, EscalateTo To, long? AccountId = null, long? TeamId = null);
