using Microsoft.EntityFrameworkCore;

namespace Platform.AfterSales;

/// <summary>What clients see of a rule.</summary>
internal sealed class AutomationRuleType : ObjectType<AutomationRule>
{
    public AutomationRuleType()
    {
        Shows(r => r.Id);
        Shows(r => r.Version);
        ShowsHistory(AutomationRule.Write);
        Shows(r => r.Code);
        Shows(r => r.Name);
        Shows(r => r.Position);
        Shows(r => r.Trigger);
        Shows(r => r.OrgId).AsId("OrgUnit");
        Shows("conditions", r => r.Conditions).NotNull().Reads(nameof(AutomationRule.ConditionText)).Described("Its conditions, all of which must hold.");
        Shows("actions", r => r.Actions).NotNull().Reads(nameof(AutomationRule.ActionText)).Described("What it does, in order.");
        Shows(r => r.IsOn);
        Shows(r => r.OnSince);
        Shows(r => r.UpdatedAt);
        DefaultOrder(r => r.Position);
    }
}

internal sealed class RuleConditionType : ObjectType<RuleCondition>
{
    public RuleConditionType() => ShowsAll();
}

/// <summary>What clients see of a rule that was set off.</summary>
internal sealed class RuleFiringType : ObjectType<RuleFiring>
{
    public RuleFiringType()
    {
        Shows(f => f.Id);
        Shows(f => f.RuleId).AsId(nameof(AutomationRule));
        Shows(f => f.RuleCode);
        Shows(f => f.RuleVersion);
        Shows(f => f.Trigger);
        Shows("caseId", f => f.CaseId == 0 ? (long?)null : f.CaseId).AsId("Case").Reads(nameof(RuleFiring.CaseId)).Described("The case that it belongs to; null without one.");
        Shows("subjectId", f => GlobalId.Encode(f.SubjectType, f.SubjectId)).NotNull().Reads(nameof(RuleFiring.SubjectType), nameof(RuleFiring.SubjectId)).Described("Global id of what set it off: a case, return, dispute or call back.");
        Shows(f => f.SubjectType);
        Shows(f => f.Outcome);
        Shows(f => f.Detail).NotFilterable().NotSortable();
        Shows(f => f.At);
        DefaultOrder(f => f.At, descending: true);
    }
}

/// <summary>Rules by id.</summary>
[Needs(AutomationRule.Reads)]
internal sealed class AutomationRuleNodes(IDbContextFactory<AfterSalesDb> dbs) : ScopedNodes<AutomationRule>(dbs, AutomationRule.Reads), INodeSource<AutomationRule>;

/// <summary>Reads of rules.</summary>
[Extends(typeof(Query)), Needs(AutomationRule.Reads)]
internal sealed class AutomationQueries(IDbContextFactory<AfterSalesDb> dbs, Caller caller)
{
    /// <summary>Rules of units within the viewer's reach, in the order in which they act unless asked otherwise.</summary>
    /// <param name="page">Filter, order and page.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<Connection<AutomationRule>> AutomationRules(PageRequest<AutomationRule> page, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await page.Read(db.Visible<AutomationRule>(caller.Scope(AutomationRule.Reads)));
    }

    /// <summary>Rules that were set off within the viewer's reach, newest first unless asked otherwise.</summary>
    /// <param name="page">Filter, order and page.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<Connection<RuleFiring>> RuleFirings(PageRequest<RuleFiring> page, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await page.Read(db.Visible<RuleFiring>(caller.Scope(AutomationRule.Reads)));
    }
}
