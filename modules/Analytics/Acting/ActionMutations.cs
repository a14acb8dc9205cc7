using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Administration;

namespace Platform.Analytics.Acting;

/// <summary>What a finding leads to.</summary>
internal sealed record CreateActionInput : MutationInput
{
    /// <summary>What is to be done, in one line of at most 120 characters.</summary>
    public required string Title { get; init; }

    /// <summary>What was found, at most 1,000 characters.</summary>
    public required string Finding { get; init; }

    /// <summary>Global id of the report it comes from (ReportRun or FeedbackReport); null when it comes from none.</summary>
    public string? SourceId { get; init; }

    /// <summary>Account that owes it.</summary>
    [Id("Account")]
    public required long OwnerId { get; init; }

    /// <summary>Last day in China.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>The figure that it should move.</summary>
    public required FigureCode Figure { get; init; }

    /// <summary>Which way.</summary>
    public required ActionAim Aim { get; init; }

    /// <summary>First day of the time before, for comparison.</summary>
    public required DateOnly BeforeFrom { get; init; }

    /// <summary>Last day of the time before.</summary>
    public required DateOnly BeforeTo { get; init; }

    /// <summary>The unit whose figure it is, with what is below it; null is the caller's own.</summary>
    public string? UnitId { get; init; }
}

/// <summary>Makes somebody owe an action. The figure of the time before is counted now and stays; the owner is told, and reminded every week once it is overdue.</summary>
[Needs(ActionRights.Write)]
internal sealed class CreateAction(AnalyticsDb db, ActionFigures figures, IOrganisation organisation, IAccounts accounts, Caller caller) : Mutation<CreateActionInput, CorrectiveAction>
{
    public override async Task<CorrectiveAction> Run(CreateActionInput input, CancellationToken ct)
    {
        Texts.Check(input.Title, "title", CorrectiveAction.LongestTitle);
        Texts.Check(input.Finding, "finding", CorrectiveAction.LongestText);
        var due = Texts.End(input.DueOn);
        if (due <= db.Now) throw new Refused(ActionErrors.DuePast, "dueOn");
        (string, long)? source = input.SourceId is null ? null : GlobalId.TryDecode(input.SourceId, out var type, out var id) && type is "ReportRun" or "FeedbackReport" ? (type, id) : throw new Refused(CommonErrors.NotFound, "sourceId", ("what", "Report"));
        await accounts.Require(input.OwnerId, "ownerId", ct);
        var unit = caller.Home;
        if (input.UnitId is not null) unit = GlobalId.TryDecode(input.UnitId, "OrgUnit", out var org) ? await organisation.PathOf(org, ct) : null;
        if (unit is not { } path || !Scope.Reaches(path)) throw new Refused(CommonErrors.NotFound, "unitId", ("what", "OrgUnit"));
        var action = CorrectiveAction.Make(input.Title.Trim(), input.Finding.Trim(), source, input.OwnerId, due, input.Figure, input.Aim, path);
        var (from, to, value) = await figures.Count(action, input.BeforeFrom, input.BeforeTo, ct);
        action.Measure(from, to, value);
        db.Add(action);
        return action;
    }
}

/// <summary>Which action.</summary>
internal sealed record StartActionInput : ChangeInput;

/// <summary>Says that an action is being done.</summary>
[Needs(ActionRights.Carry)]
internal sealed class StartAction(AnalyticsDb db) : Mutation<StartActionInput, CorrectiveAction>
{
    public override async Task<CorrectiveAction> Run(StartActionInput input, CancellationToken ct)
    {
        var action = await db.Take<CorrectiveAction>(input, Scope, null, ct);
        action.Start();
        return action;
    }
}

/// <summary>Which action, and what was done.</summary>
internal sealed record CompleteActionInput : ChangeInput
{
    /// <summary>What was done, 1 to 1,000 characters.</summary>
    public required string Result { get; init; }
}

/// <summary>Says that an action was done; whether it helped is found out later.</summary>
[Needs(ActionRights.Carry)]
internal sealed class CompleteAction(AnalyticsDb db) : Mutation<CompleteActionInput, CorrectiveAction>
{
    public override async Task<CorrectiveAction> Run(CompleteActionInput input, CancellationToken ct)
    {
        Texts.Check(input.Result, "result", CorrectiveAction.LongestText);
        var action = await db.Take<CorrectiveAction>(input, Scope, null, ct);
        action.Complete(input.Result.Trim(), db.Now);
        return action;
    }
}

/// <summary>Which action, and the time to compare with.</summary>
internal sealed record VerifyActionInput : ChangeInput
{
    /// <summary>First day of the time after; not before the action was done.</summary>
    public required DateOnly AfterFrom { get; init; }

    /// <summary>Last day of the time after; it must be over.</summary>
    public required DateOnly AfterTo { get; init; }
}

/// <summary>Counts the figure of the time after and compares: VERIFIED when it moved the right way, else INEFFECTIVE. Can be asked again for a later time while INEFFECTIVE.</summary>
[Needs(ActionRights.Write)]
internal sealed class VerifyAction(AnalyticsDb db, ActionFigures figures) : Mutation<VerifyActionInput, CorrectiveAction>
{
    public override async Task<CorrectiveAction> Run(VerifyActionInput input, CancellationToken ct)
    {
        var action = await db.Take<CorrectiveAction>(input, Scope, null, ct);
        if (action.DoneAt is { } done && (Texts.End(input.AfterFrom) <= done || Texts.End(input.AfterTo) > db.Now)) throw new Refused(ActionErrors.NotAfter, "afterFrom");
        var (from, to, value) = await figures.Count(action, input.AfterFrom, input.AfterTo, ct);
        action.Verify(from, to, value);
        return action;
    }
}

/// <summary>Which action, and the new day.</summary>
internal sealed record ReopenActionInput : ChangeInput
{
    /// <summary>Last day in China.</summary>
    public required DateOnly DueOn { get; init; }
}

/// <summary>Makes an action that did not help be owed again; the figure of the time before stays.</summary>
[Needs(ActionRights.Write)]
internal sealed class ReopenAction(AnalyticsDb db) : Mutation<ReopenActionInput, CorrectiveAction>
{
    public override async Task<CorrectiveAction> Run(ReopenActionInput input, CancellationToken ct)
    {
        var due = Texts.End(input.DueOn);
        if (due <= db.Now) throw new Refused(ActionErrors.DuePast, "dueOn");
        var action = await db.Take<CorrectiveAction>(input, Scope, null, ct);
        action.Reopen(due);
        return action;
    }
}

/// <summary>What one may be allowed to do about actions.</summary>
internal static class ActionRights
{
    public const string Read = "analytics:action:read";
    public const string Write = "analytics:action:write";

    /// <summary>Starting and completing; with SELF one's own.</summary>
    public const string Carry = "analytics:action:carry";
}

/// <summary>Texts and days of actions.</summary>
internal static class Texts
{
    /// <exception cref="Refused">Empty or too long.</exception>
    public static void Check(string? text, string field, int longest)
    {
        if (string.IsNullOrWhiteSpace(text)) throw new Refused(CommonErrors.Required, field);
        if (text.Length > longest) throw new Refused(CommonErrors.TooLong, field, ("max", longest));
    }

    /// <summary>The end of a day in China, UTC.</summary>
    public static DateTime End(DateOnly day) => DateTime.SpecifyKind(day.AddDays(1).ToDateTime(TimeOnly.MinValue).AddHours(-8), DateTimeKind.Utc);
}

/// <summary>Counts the figure of an action.</summary>
internal sealed class ActionFigures(FigureBoard board, Months months)
{
    public async Task<(DateTime From, DateTime To, double? Value)> Count(CorrectiveAction action, DateOnly first, DateOnly last, CancellationToken ct)
    {
        var (from, to) = months.Days(first, last);
        // Head office stands for everything; any other unit for itself and what is below it.
        long? unit = action.Org is { Region: null, Branch: null, Site: null } ? null : action.OrgId;
        var groups = await board.Groups([new FigureQuestion(action.Figure, from, to, unit)], FigureDimension.All, RowScope.Everything, "en", ct);
        return (from, to, groups[0].Figures[0].Value);
    }
}

/// <summary>Reminds of what is overdue.</summary>
internal sealed class WhenActionFellDue(AnalyticsDb db) : IReaction<ActionFellDue>
{
    public async Task On(ActionFellDue e, CancellationToken ct)
    {
        if (await db.Set<CorrectiveAction>().AsTracking().FirstOrDefaultAsync(a => a.Id == e.CorrectiveActionId, ct) is { } action) action.Remind(e.DueAt);
    }
}
