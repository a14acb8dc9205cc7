using Platform.Contracts.Administration;
using Platform.Customers.Data;

namespace Platform.Customers.Visits;

/// <summary>What to change; what is left out or null stays as it is. Cycle and reach do not change: stop the plan and make another.</summary>
internal sealed record UpdateVisitPlanInput : ChangeInput
{
    /// <summary>New name, at most 80 characters; visits that exist keep the old one.</summary>
    public string? Name { get; init; }

    /// <summary>New last day in China.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>The whole new checklist, at most 30 questions.</summary>
    public IReadOnlyList<VisitQuestionInput>? Checklist { get; init; }

    /// <summary>Days before the end of its turn on which a visit falls due, 0 to 60; for visits that are planned from now on.</summary>
    public int? RemindDaysBefore { get; init; }

    /// <summary>Account that visits parties without an account manager.</summary>
    [Id("Account")]
    public long? FallbackManagerId { get; init; }
}

/// <summary>Changes name, end, questions or reminder of a plan.</summary>
[Needs(VisitFlow.Plan)]
internal sealed class UpdateVisitPlan(CustomersDb db, IAccounts accounts) : Mutation<UpdateVisitPlanInput, VisitPlan>
{
    public override async Task<VisitPlan> Run(UpdateVisitPlanInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        if (input.Name is not null) VisitTexts.Name(input.Name, reasons);
        if (input.Checklist is not null) VisitTexts.Checklist(input.Checklist, reasons);
        reasons.AddIf(input.RemindDaysBefore is < 0 or > VisitPlan.MostDaysBefore, CommonErrors.OutOfRange, "remindDaysBefore", ("min", 0), ("max", VisitPlan.MostDaysBefore));
        await accounts.Check(reasons, input.FallbackManagerId, "fallbackManagerId", ct);
        reasons.ThrowIfAny();
        var plan = await db.Take<VisitPlan>(input, Scope, null, ct);
        if (plan.Status == VisitPlanStatus.Stopped) throw new Refused(VisitErrors.PlanStopped, "id");
        if (input.ValidTo is { } last) plan.Last(BusinessDay.Begins(last.AddDays(1)) is var end && end > plan.ValidFrom ? end : throw new Refused(Places.PlaceErrors.EndsBeforeItBegins, "validTo"));
        if (input.Name is { } name) plan.Call(name);
        if (input.Checklist is { } asked) plan.Ask([.. asked.Select(q => new ChecklistItem(q.Code, q.Text.Trim(), q.Mandatory))]);
        if (input.RemindDaysBefore is { } days) plan.Remind(days);
        if (input.FallbackManagerId is { } manager) plan.FallBack(manager);
        return plan;
    }
}
