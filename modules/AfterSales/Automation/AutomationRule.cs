namespace Platform.AfterSales;

/// <summary>What the program does by itself when something happens to a case, its work, a return, a dispute or a call back. Off until somebody switches it on; each change is a version of its own.</summary>
internal sealed class AutomationRule : ScopedAggregate
{
    public const string Reads = "aftersales:automation:read", Write = "aftersales:automation:write", Switch = "aftersales:automation:switch";

    AutomationRule() { }

    public AutomationRule(string code) => Code = code;

    /// <summary>Code, unique; it never changes.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Name for people.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Place among rules of one trigger; smaller acts first.</summary>
    public int Position { get; private set; }

    /// <summary>What sets it off.</summary>
    public RuleTrigger Trigger { get; private set; }

    /// <summary>Its conditions, as JSON.</summary>
    public string ConditionText { get; private set; } = "";

    /// <summary>What it does, as JSON.</summary>
    public string ActionText { get; private set; } = "";

    /// <summary>Whether it acts.</summary>
    public bool IsOn { get; private set; }

    /// <summary>Since when it acts, UTC: on nothing that happened before; null while it is off.</summary>
    public DateTime? OnSince { get; private set; }

    /// <summary>Its conditions, all of which must hold.</summary>
    public IReadOnlyList<RuleCondition> Conditions => RuleCondition.Read(ConditionText);

    /// <summary>What it does, in order.</summary>
    public IReadOnlyList<CaseAction> Actions => CaseAction.Read(ActionText);

    /// <summary>Replaces everything but the code; it is off then, because what is new was not simulated.</summary>
    public void Fill(string name, int position, RuleTrigger trigger, OrgPath org, IReadOnlyList<RuleCondition> conditions, IReadOnlyList<CaseAction> actions)
    {
        (Name, Position, Trigger, Org, IsOn, OnSince) = (name, position, trigger, org, false, null);
        (ConditionText, ActionText) = (RuleCondition.Written(conditions), CaseAction.Written(actions));
        Touch();
    }

    public void Turn(bool on, DateTime now) => (IsOn, OnSince) = (on, on ? OnSince ?? now : null);

    /// <summary>Whether a case fits. A rule of a unit counts for everything below it.</summary>
    public bool Fits(OrgPath org, IReadOnlyDictionary<RuleField, IReadOnlyList<string>> facts) => Covers(org) && Conditions.All(c => c.Holds(facts));

    bool Covers(OrgPath org) => OrgId == org.Unit || (RegionId is null && BranchId is null && SiteId is null)
        || (SiteId is { } s ? s == org.Site : BranchId is { } b ? b == org.Branch : RegionId == org.Region);
}
