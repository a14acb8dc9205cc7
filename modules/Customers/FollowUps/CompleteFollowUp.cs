using Microsoft.EntityFrameworkCore;
using Platform.Customers.Consequences;
using Platform.Customers.Data;
using Platform.Customers.Surveys;
using Platform.Kernel.Security;

namespace Platform.Customers.FollowUps;

/// <summary>What the customer said.</summary>
internal sealed record CompleteFollowUpInput : ChangeInput
{
    /// <summary>SATISFIED, DISSATISFIED or DECLINED.</summary>
    public required FollowUpOutcome Outcome { get; init; }

    /// <summary>1 (worst) to 5 (best); null when not asked.</summary>
    public int? Score { get; init; }

    /// <summary>In the customer's own words, at most 2,000 characters; kept encrypted.</summary>
    public string? Comment { get; init; }

    /// <summary>Answers to the policy's questionnaire; none are needed from somebody who declined.</summary>
    public IReadOnlyList<SurveyAnswerInput> Answers { get; init; } = [];
}

/// <summary>Ends a call with what the customer said. From a dissatisfied answer something must follow: it opens a consequence that stays open until the matter is.</summary>
[Needs(CarePermissions.Work)]
internal sealed class CompleteFollowUp(CustomersDb db, FollowUpPolicies policies, CareBook book, FieldCipher cipher, Caller caller) : Mutation<CompleteFollowUpInput, FollowUp>
{
    const int LongestComment = 2000;

    public override async Task<FollowUp> Run(CompleteFollowUpInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        reasons.AddIf(input.Score is < 1 or > 5, CommonErrors.OutOfRange, "score", ("min", 1), ("max", 5));
        reasons.AddIf(input.Comment?.Length > LongestComment, CommonErrors.TooLong, "comment", ("max", LongestComment));
        reasons.AddIf(input.Outcome == FollowUpOutcome.NotReached, FollowUpErrors.OutcomeNotTalked, "outcome");
        reasons.ThrowIfAny();
        var followUp = await db.Take<FollowUp>(input, Scope, null, ct);
        var policy = await policies.OfAsync(followUp.PolicyId, ct);
        if (input.Outcome == FollowUpOutcome.Satisfied && input.Score is { } score && score <= policy?.DissatisfiedScore)
            throw new Refused(FollowUpErrors.OutcomeContradictsScore, "outcome", ("max", policy.DissatisfiedScore));
        var template = await AnswerAsync(followUp, policy, input, ct);
        followUp.Complete(db.Now, input.Outcome, input.Score, cipher.Protect(string.IsNullOrWhiteSpace(input.Comment) ? null : input.Comment.Trim()), template?.Id, caller);
        await book.NoteAsync(followUp, ct);
        if (input.Outcome == FollowUpOutcome.Dissatisfied) db.Add(Consequence.Of(followUp, policy, db.Now));
        return followUp;
    }

    async Task<SurveyTemplate?> AnswerAsync(FollowUp followUp, FollowUpPolicy? policy, CompleteFollowUpInput input, CancellationToken ct)
    {
        var template = policy?.Questionnaire is { } code ? await db.Set<SurveyTemplate>().AsNoTracking().FirstOrDefaultAsync(t => t.Code == code && t.IsCurrent, ct) : null;
        if (template is null && input.Answers.Count > 0) throw new Refused(FollowUpErrors.UnknownQuestion, "answers.0.question", ("question", input.Answers[0].Question));
        if (template is null || (input.Outcome == FollowUpOutcome.Declined && input.Answers.Count == 0)) return null;
        db.AddRange(AnswerSheet.Read(template, input.Answers, "answers", cipher).Select(a => a.InCall(followUp.Id)));
        return template;
    }
}
