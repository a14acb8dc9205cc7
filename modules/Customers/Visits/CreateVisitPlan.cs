using Platform.Contracts.Administration;
using Platform.Customers.Data;

namespace Platform.Customers.Visits;

/// <summary>A new plan.</summary>
internal sealed record CreateVisitPlanInput : MutationInput
{
    /// <summary>What people call it; at most 80 characters.</summary>
    public required string Name { get; init; }

    /// <summary>Only parties with this role; null takes all.</summary>
    public PartyRole? Role { get; init; }

    /// <summary>Only parties of this rank; null takes all.</summary>
    public string? Level { get; init; }

    /// <summary>How often.</summary>
    public required VisitCycle Cycle { get; init; }

    /// <summary>Length of a turn when the cycle is weeks, 1 to 52.</summary>
    public int Weeks { get; init; } = 1;

    /// <summary>First day in China; a turn that has begun before is still made in full. At most a year back.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>Last day in China; null without an end.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>What managers are to ask; at most 30.</summary>
    public IReadOnlyList<VisitQuestionInput> Checklist { get; init; } = [];

    /// <summary>Days before the end of its turn on which a visit falls due, 0 to 60.</summary>
    public int RemindDaysBefore { get; init; } = 7;

    /// <summary>Account that visits parties without an account manager; null leaves such visits without one.</summary>
    [Id("Account")]
    public long? FallbackManagerId { get; init; }

    /// <summary>Whose parties it reaches, those of units below included; null is the caller's own unit.</summary>
    [Id("OrgUnit")]
    public long? OrgUnitId { get; init; }
}

/// <summary>A question of a plan.</summary>
internal sealed record VisitQuestionInput
{
    /// <summary>Unique within the plan, 1 to 40 printable ASCII characters.</summary>
    public required string Code { get; init; }

    /// <summary>The question, at most 200 characters.</summary>
    public required string Text { get; init; }

    /// <summary>True when a visit in which somebody was reached cannot be completed without an answer.</summary>
    public bool Mandatory { get; init; }
}

/// <summary>Has account managers visit parties again and again; the visits of a turn appear when it begins, one for each party, within a minute.</summary>
[Needs(VisitFlow.Plan)]
internal sealed class CreateVisitPlan(CustomersDb db, IOrganisation organisation, Caller caller, IAccounts accounts) : Mutation<CreateVisitPlanInput, VisitPlan>
{
    public override async Task<VisitPlan> Run(CreateVisitPlanInput input, CancellationToken ct)
    {
        var (reasons, today) = (new Reasons(), BusinessDay.Of(db.Now));
        VisitTexts.Name(input.Name, reasons);
        VisitTexts.Checklist(input.Checklist, reasons);
        reasons.AddIf(input.Level?.Length > Party.LongestLevel, CommonErrors.TooLong, "level", ("max", Party.LongestLevel));
        reasons.AddIf(input.Weeks is < 1 or > VisitPlan.MostWeeks, CommonErrors.OutOfRange, "weeks", ("min", 1), ("max", VisitPlan.MostWeeks));
        reasons.AddIf(input.RemindDaysBefore is < 0 or > VisitPlan.MostDaysBefore, CommonErrors.OutOfRange, "remindDaysBefore", ("min", 0), ("max", VisitPlan.MostDaysBefore));
        reasons.AddIf(input.ValidFrom < today.AddYears(-1) || input.ValidFrom > today.AddYears(5), CommonErrors.OutOfRange, "validFrom", ("min", today.AddYears(-1)), ("max", today.AddYears(5)));
        reasons.AddIf(input.ValidTo < input.ValidFrom, Places.PlaceErrors.EndsBeforeItBegins, "validTo");
        await accounts.Check(reasons, input.FallbackManagerId, "fallbackManagerId", ct);
        reasons.ThrowIfAny();
        var plan = new VisitPlan(input.Name, input.Cycle, input.Cycle == VisitCycle.Weeks ? input.Weeks : 1, BusinessDay.Begins(input.ValidFrom),
            input.ValidTo is { } last ? BusinessDay.Begins(last.AddDays(1)) : null, await organisation.Place(input.OrgUnitId, caller, Scope, ct));
        plan.Reach(input.Role, input.Level);
        plan.Ask([.. input.Checklist.Select(q => new ChecklistItem(q.Code, q.Text.Trim(), q.Mandatory))]);
        plan.Remind(input.RemindDaysBefore);
        plan.FallBack(input.FallbackManagerId);
        db.Add(plan);
        return plan;
    }
}
