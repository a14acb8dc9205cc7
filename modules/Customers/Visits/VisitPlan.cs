using System.Text.Json;

namespace Platform.Customers.Visits;

/// <summary>Whom account managers are to visit, how often, and what they are to ask. It reaches the parties of its organisation unit and below.</summary>
internal sealed class VisitPlan : ScopedAggregate
{
    public const int LongestName = 80, MostQuestions = 30, LongestQuestion = 200, LongestCode = 40, MostWeeks = 52, MostDaysBefore = 60;

    VisitPlan() { }

    public VisitPlan(string name, VisitCycle cycle, int weeks, DateTime from, DateTime? to, OrgPath org)
        => (Name, Cycle, Weeks, ValidFrom, ValidTo, Org) = (name.Trim(), cycle, weeks, from, to, org);

    /// <summary>What people call it; at most 80 characters.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Only parties with this role; null takes all.</summary>
    public PartyRole? Role { get; private set; }

    /// <summary>Only parties of this rank; null takes all.</summary>
    public string? Level { get; private set; }

    /// <summary>How often.</summary>
    public VisitCycle Cycle { get; private set; }

    /// <summary>Length of a turn when the cycle is weeks, else 1.</summary>
    public int Weeks { get; private set; }

    /// <summary>From when on it makes visits, UTC.</summary>
    public DateTime ValidFrom { get; private set; }

    /// <summary>Until when, UTC, exclusive; null without an end.</summary>
    public DateTime? ValidTo { get; private set; }

    /// <summary>Days before the end of its turn on which a visit falls due and its manager is reminded.</summary>
    public int RemindDaysBefore { get; private set; }

    /// <summary>Account that visits parties without an account manager; null leaves such visits without one.</summary>
    public long? FallbackManagerId { get; private set; }

    /// <summary>Whether it makes visits.</summary>
    public VisitPlanStatus Status { get; private set; }

    public string ChecklistJson { get; private set; } = "[]";

    /// <summary>End of the last turn of which every party has its visit, UTC; null before the first.</summary>
    public DateTime? CompleteTo { get; private set; }

    public IReadOnlyList<ChecklistItem> Checklist => JsonSerializer.Deserialize<List<ChecklistItem>>(ChecklistJson)!;

    public void Reach(PartyRole? role, string? level) => (Role, Level) = (role, string.IsNullOrWhiteSpace(level) ? null : level.Trim());

    public void Ask(IReadOnlyList<ChecklistItem> checklist) => ChecklistJson = JsonSerializer.Serialize(checklist);

    public void Remind(int daysBefore) => RemindDaysBefore = daysBefore;

    public void FallBack(long? managerId) => FallbackManagerId = managerId;

    public void Call(string name) => Name = name.Trim();

    public void Last(DateTime? to) => ValidTo = to;

    public void Stop()
    {
        if (Status == VisitPlanStatus.Stopped) throw new Refused(VisitErrors.PlanStopped, "id");
        Status = VisitPlanStatus.Stopped;
    }
}

/// <summary>A question of a plan.</summary>
/// <param name="Code">Unique within the plan; answers refer to it. 1 to 40 characters without blanks.</param>
/// <param name="Text">The question, at most 200 characters.</param>
/// <param name="Mandatory">True when a visit in which somebody was reached cannot be completed without an answer.</param>
internal sealed record ChecklistItem(string Code, string Text, bool Mandatory);
