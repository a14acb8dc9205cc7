using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Administration;
using Platform.Contracts.AfterSales;
using Platform.Customers.Data;
using Platform.Customers.Keeping;
using Platform.Customers.Surveys;

namespace Platform.Customers.FollowUps;

/// <summary>Adds a policy, or changes the one with this code. What is planned already keeps its time; sampling, attempts and questionnaire count at once.</summary>
[Needs(CarePermissions.Configure)]
internal sealed class UpsertFollowUpPolicy(CustomersDb db, ITeams teams) : Mutation<UpsertFollowUpPolicy.UpsertFollowUpPolicyInput, FollowUpPolicy>
{
    const int LongestName = 120, LongestDelay = 60 * 24 * 90, LongestFallback = 365;

    /// <summary>The policy, whole.</summary>
    internal sealed record UpsertFollowUpPolicyInput : MutationInput
    {
        /// <summary>Code, 1 to 40 printable ASCII characters; never changes.</summary>
        public required string Code { get; init; }

        /// <summary>The version the client saw, 0 for a policy that is not there yet; null overwrites whatever stands there.</summary>
        public long? ExpectedVersion { get; init; }
        /// <summary>Name, 1 to 120 characters.</summary>
        public required string Name { get; init; }

        /// <summary>What it is about; never changes.</summary>
        public required FollowUpSubject Subject { get; init; }

        /// <summary>Kinds of case it is for; empty for all that no other policy names. Only for cases.</summary>
        public IReadOnlyList<CaseKind> CaseKinds { get; init; } = [];

        /// <summary>Minutes between the end of the work and the call, 0 to 129,600.</summary>
        public int DelayMinutes { get; init; } = 1440;

        /// <summary>Days after acceptance at which the call is due when the work never ends, 1 to 365.</summary>
        public int FallbackDays { get; init; } = 7;

        /// <summary>Share that is called, 0 to 100.</summary>
        public int CoveragePercent { get; init; } = 100;

        /// <summary>Most attempts, 1 to 20.</summary>
        public int AttemptsMax { get; init; } = 3;

        /// <summary>Minutes between two attempts, 0 to 129,600.</summary>
        public int AttemptGapMinutes { get; init; } = 240;

        /// <summary>By what way to try, in this order; at least one.</summary>
        public IReadOnlyList<ServiceChannel> Channels { get; init; } = [ServiceChannel.Phone];

        /// <summary>Code of the questionnaire that is asked inside the call; null without one.</summary>
        public string? Questionnaire { get; init; }

        /// <summary>Team that calls.</summary>
        [Id("Team")]
        public long? TeamId { get; init; }

        /// <summary>True when whoever did the work must not ask about it.</summary>
        public bool NotByWorker { get; init; } = true;

        /// <summary>A score at or below this counts as dissatisfied, 0 to 4.</summary>
        public int DissatisfiedScore { get; init; } = 2;

        /// <summary>Hours within which something must follow from a dissatisfied answer, 1 to 720.</summary>
        public int ConsequenceHours { get; init; } = 24;

        /// <summary>Team that is told of dissatisfied answers and missing consequences.</summary>
        [Id("Team")]
        public long? EscalationTeamId { get; init; }

        /// <summary>Whether it counts.</summary>
        public bool IsActive { get; init; } = true;
    }

    public override async Task<FollowUpPolicy> Run(UpsertFollowUpPolicyInput input, CancellationToken ct)
    {
        await CheckAsync(input, ct);
        var policy = await db.Set<FollowUpPolicy>().FirstOrDefaultAsync(p => p.Code == input.Code, ct);
        await db.RequireVersion(policy, input.ExpectedVersion, ct);
        if (policy is null) db.Add(policy = new FollowUpPolicy(input.Code) { Subject = input.Subject });
        else if (policy.Subject != input.Subject) throw new Refused(CommonErrors.InvalidFormat, "subject", ("expected", policy.Subject));
        (policy.Name, policy.CaseKinds, policy.DelayMinutes, policy.FallbackDays, policy.CoveragePercent) = (input.Name.Trim(), input.CaseKinds, input.DelayMinutes, input.FallbackDays, input.CoveragePercent);
        (policy.AttemptsMax, policy.AttemptGapMinutes, policy.Channels, policy.Questionnaire) = (input.AttemptsMax, input.AttemptGapMinutes, input.Channels, input.Questionnaire);
        (policy.TeamId, policy.NotByWorker, policy.DissatisfiedScore) = (input.TeamId, input.NotByWorker, input.DissatisfiedScore);
        (policy.ConsequenceHours, policy.EscalationTeamId, policy.IsActive) = (input.ConsequenceHours, input.EscalationTeamId, input.IsActive);
        return policy;
    }

    async Task CheckAsync(UpsertFollowUpPolicyInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        reasons.AddIf(!PartyTexts.IsCode(input.Code, 40), CommonErrors.InvalidFormat, "code", ("expected", "A-Z a-z 0-9 …, 1–40"));
        if (!reasons.AddIf(string.IsNullOrWhiteSpace(input.Name), CommonErrors.Required, "name"))
            reasons.AddIf(input.Name.Length > LongestName, CommonErrors.TooLong, "name", ("max", LongestName));
        reasons.AddIf(input.CaseKinds.Count > 0 && input.Subject != FollowUpSubject.Case, CommonErrors.InvalidFormat, "caseKinds", ("expected", "[]"));
        Range(input.DelayMinutes, 0, LongestDelay, "delayMinutes");
        Range(input.FallbackDays, 1, LongestFallback, "fallbackDays");
        Range(input.CoveragePercent, 0, 100, "coveragePercent");
        Range(input.AttemptsMax, 1, 20, "attemptsMax");
        Range(input.AttemptGapMinutes, 0, LongestDelay, "attemptGapMinutes");
        Range(input.DissatisfiedScore, 0, 4, "dissatisfiedScore");
        Range(input.ConsequenceHours, 1, 720, "consequenceHours");
        reasons.AddIf(input.Channels.Count == 0, CommonErrors.Required, "channels");
        var known = await teams.Get([.. new[] { input.TeamId, input.EscalationTeamId }.OfType<long>()], ct);
        reasons.AddIf(input.TeamId is { } team && !known.ContainsKey(team), CommonErrors.NotFound, "teamId", ("what", "Team"));
        reasons.AddIf(input.EscalationTeamId is { } told && !known.ContainsKey(told), CommonErrors.NotFound, "escalationTeamId", ("what", "Team"));
        if (input.Questionnaire is { } code)
            reasons.AddIf(!await db.Set<SurveyTemplate>().AnyAsync(t => t.Code == code && t.IsCurrent && t.IsActive, ct), CommonErrors.NotFound, "questionnaire", ("what", nameof(SurveyTemplate)));
        reasons.ThrowIfAny();

        void Range(int value, int min, int max, string field) => reasons.AddIf(value < min || value > max, CommonErrors.OutOfRange, field, ("min", min), ("max", max));
    }
}
