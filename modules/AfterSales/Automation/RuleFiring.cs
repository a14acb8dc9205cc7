using Platform.Contracts.Administration;

namespace Platform.AfterSales;

/// <summary>What came of a rule that was set off.</summary>
internal enum FiringOutcome
{
    /// <summary>It is about to act.</summary>
    Due = 0,

    /// <summary>It acted.</summary>
    Applied = 1,

    /// <summary>Everything was so already.</summary>
    NothingToDo = 2,

    /// <summary>The rule was changed or switched off before it acted.</summary>
    Skipped = 3,

    /// <summary>It had acted on the same case, return, dispute or call back a moment before: rules that set each other off end here.</summary>
    Stopped = 4,

    /// <summary>Something that it should do was refused; nothing of it was done.</summary>
    Failed = 5,
}

/// <summary>That a rule was set off by an event, with the version it had; there is one for a rule and event at most.</summary>
internal sealed class RuleFiring : ScopedAggregate
{
    RuleFiring() { }

    /// <summary>The rule.</summary>
    public long RuleId { get; private set; }

    /// <summary>Its code.</summary>
    public string RuleCode { get; private set; } = "";

    /// <summary>The version that it had.</summary>
    public long RuleVersion { get; private set; }

    /// <summary>What set it off.</summary>
    public RuleTrigger Trigger { get; private set; }

    /// <summary>The event that did.</summary>
    public string EventKey { get; private set; } = "";

    /// <summary>Type of what set it off.</summary>
    public string SubjectType { get; private set; } = "";

    /// <summary>Id of what set it off.</summary>
    public long SubjectId { get; private set; }

    /// <summary>Its case, or the one that the rule opened or acted on; 0 without one.</summary>
    public long CaseId { get; private set; }

    /// <summary>What came of it.</summary>
    public FiringOutcome Outcome { get; private set; }

    /// <summary>What it changed, one per line; the code of the refusal when it failed.</summary>
    public string Detail { get; private set; } = "";

    /// <summary>When it was set off, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>A rule that is set off; it acts in a unit of work of its own, so that one that fails holds nothing up.</summary>
    public static RuleFiring Of(AutomationRule rule, RuleTarget target, string eventKey, bool stopped, DateTime now)
    {
        var firing = new RuleFiring
        {
            RuleId = rule.Id, RuleCode = rule.Code, RuleVersion = rule.Version, Trigger = rule.Trigger, EventKey = eventKey, CaseId = target.Case?.Id ?? 0,
            SubjectType = target.Subject.Type, SubjectId = target.Subject.Id, Outcome = stopped ? FiringOutcome.Stopped : FiringOutcome.Due, At = now, Org = target.Org,
        };
        if (!stopped) firing.Record(() => new RuleDue(firing.Id));
        return firing;
    }

    /// <summary>The rule acts on a case that was not there when it was set off, or opened it.</summary>
    public void ActsOn(Case it) => CaseId = it.Id;

    /// <summary>Somebody is to look at what set it off, which has no case.</summary>
    public void Tell(RuleTarget target, IReadOnlyList<Recipient> to, string rule)
        => Record(() => AutomationNotices.ToldOf.To(target.Subject, to, false, ("number", target.Number), ("rule", rule)));

    public void Ended(FiringOutcome outcome, string detail) => (Outcome, Detail) = (outcome, detail);
}

/// <summary>A rule is to act.</summary>
internal sealed record RuleDue(long RuleFiringId) : IEvent;
