using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Administration;
using Platform.Customers.Data;
using Platform.Customers.Interactions;
using Platform.Kernel.Security;

namespace Platform.Customers.Visits;

/// <summary>How a visit went.</summary>
internal sealed record CompleteVisitInput : ChangeInput
{
    /// <summary>Whether anybody was talked to.</summary>
    public required VisitResult Result { get; init; }

    /// <summary>By what way.</summary>
    public ServiceChannel Channel { get; init; } = ServiceChannel.Visit;

    /// <summary>What was talked about, at most 5,000 characters.</summary>
    public string? Notes { get; init; }

    /// <summary>Answers to the plan's questions.</summary>
    public IReadOnlyList<VisitAnswerInput> Answers { get; init; } = [];

    /// <summary>Matters that could not be settled on the spot and go to departments; at most 20.</summary>
    public IReadOnlyList<VisitIssueInput> Issues { get; init; } = [];

    /// <summary>What the customer says of the settled matter; mandatory for a visit of kind SATISFACTION, null for others.</summary>
    public VisitSatisfaction? Satisfaction { get; init; }

    /// <summary>1 (bad) to 5 (good); null when not asked.</summary>
    public int? Score { get; init; }

    /// <summary>When it was made; null is now. Not in the future.</summary>
    public DateTime? At { get; init; }
}

/// <summary>An answer to a question of the plan.</summary>
internal sealed record VisitAnswerInput
{
    /// <summary>The question.</summary>
    public required string Code { get; init; }

    /// <summary>At most 500 characters.</summary>
    public required string Answer { get; init; }
}

/// <summary>A matter for a department.</summary>
internal sealed record VisitIssueInput
{
    /// <summary>Department asked.</summary>
    [Id("Team")]
    public required long TeamId { get; init; }

    /// <summary>What it is about, at most 120 characters.</summary>
    public required string Title { get; init; }

    /// <summary>The matter in full, at most 4,000 characters.</summary>
    public required string Text { get; init; }

    /// <summary>By when the department must answer; within a year.</summary>
    public required DateTime ReplyBy { get; init; }
}

/// <summary>
/// Records how a visit went; it is written down as a talk with the customer, and each matter for a department goes there as an issue slip. What a
/// customer says in a visit of kind SATISFACTION answers the call back owed for that matter; from a dissatisfied word something must follow.
/// </summary>
[Needs(VisitFlow.Complete)]
internal sealed class CompleteVisit(CustomersDb db, InteractionLog log, ITeams teams, SaidInVisit said, FieldCipher cipher, Caller caller) : Mutation<CompleteVisitInput, Visit>
{
    const int LongestAnswer = 500, LongestTitle = 120, LongestText = 4000;

    public override async Task<Visit> Run(CompleteVisitInput input, CancellationToken ct)
    {
        var visit = await db.Take<Visit>(input, Scope, q => q.Include(v => v.Issues), ct);
        await CheckAsync(input, visit, ct);
        VisitFlow.Table.Fire(visit, "completeVisit", caller);
        var (at, manager) = (input.At ?? db.Now, caller.UserId ?? visit.OwnerId ?? 0);
        var talk = await log.Write(new(input.Channel, InteractionDirection.Outbound, at)
        {
            PartyId = visit.PartyId, Subject = visit.Ref, HandledBy = caller.UserId, Summary = visit.Title, Content = input.Notes, Outcome = input.Result.ToString().ToUpperInvariant(),
            ExternalId = FormattableString.Invariant($"visit:{visit.Id}"),
        }, visit.Org, ct);
        visit.Note(input.Result, input.Notes, JsonSerializer.Serialize(input.Answers.Select(a => new VisitAnswer(a.Code, a.Answer.Trim()))), talk, at, cipher);
        foreach (var issue in input.Issues) visit.Raise(issue.TeamId, issue.Title, issue.Text, issue.ReplyBy, manager, cipher);
        visit.Finish(manager, input.Satisfaction, input.Score, await said.TakeAsync(visit, input, at, ct));
        return visit;
    }

    async Task CheckAsync(CompleteVisitInput input, Visit visit, CancellationToken ct)
    {
        var reasons = new Reasons();
        var questions = visit.PlanId is { } id ? (await db.Set<VisitPlan>().AsNoTracking().FirstAsync(p => p.Id == id, ct)).Checklist : [];
        reasons.AddIf(input.Notes?.Length > Visit.LongestNotes, CommonErrors.TooLong, "notes", ("max", Visit.LongestNotes));
        reasons.AddIf(input.At > db.Now, CommonErrors.OutOfRange, "at", ("min", "-"), ("max", "now"));
        reasons.AddIf(input.Score is < 1 or > 5, CommonErrors.OutOfRange, "score", ("min", 1), ("max", 5));
        reasons.AddIf(visit.Kind == VisitKind.Satisfaction && input.Satisfaction is null, VisitErrors.SatisfactionMissing, "satisfaction");
        for (var i = 0; i < input.Answers.Count; i++)
        {
            reasons.AddIf(questions.All(q => q.Code != input.Answers[i].Code), VisitErrors.UnknownQuestion, $"answers.{i}.code", ("code", input.Answers[i].Code));
            VisitTexts.Text(input.Answers[i].Answer, LongestAnswer, $"answers.{i}.answer", reasons);
        }
        if (input.Result != VisitResult.NotReached)
            foreach (var question in questions.Where(q => q.Mandatory && input.Answers.All(a => a.Code != q.Code))) reasons.AddIf(true, VisitErrors.AnswerMissing, "answers", ("code", question.Code));
        reasons.AddIf(input.Issues.Count > Visit.MostIssues, CommonErrors.TooMany, "issues", ("max", Visit.MostIssues));
        var known = await teams.Get([.. input.Issues.Select(i => i.TeamId).Distinct()], ct);
        for (var i = 0; i < input.Issues.Count; i++)
        {
            reasons.AddIf(!known.ContainsKey(input.Issues[i].TeamId), CommonErrors.NotFound, $"issues.{i}.teamId", ("what", "Team"));
            VisitTexts.Text(input.Issues[i].Title, LongestTitle, $"issues.{i}.title", reasons);
            VisitTexts.Text(input.Issues[i].Text, LongestText, $"issues.{i}.text", reasons);
            reasons.AddIf(!VisitTimes.IsAhead(input.Issues[i].ReplyBy, db.Now), VisitErrors.NotAhead, $"issues.{i}.replyBy");
        }
        reasons.ThrowIfAny();
    }
}
