namespace Platform.Customers.FollowUps;

/// <summary>What the schema shows of a policy.</summary>
internal sealed class FollowUpPolicyType : ObjectType<FollowUpPolicy>
{
    public FollowUpPolicyType()
    {
        Shows(p => p.Id);
        Shows(p => p.Version);
        Shows(p => p.Code);
        Shows(p => p.Name);
        Shows(p => p.Subject);
        Shows("caseKinds", p => p.CaseKinds).NotNull().Reads(nameof(FollowUpPolicy.Kinds)).Described("Kinds of case it is for; empty for all that no other policy names.");
        Shows(p => p.DelayMinutes);
        Shows(p => p.FallbackDays);
        Shows(p => p.CoveragePercent);
        Shows(p => p.AttemptsMax);
        Shows(p => p.AttemptGapMinutes);
        Shows("channels", p => p.Channels).NotNull().Reads(nameof(FollowUpPolicy.Ways)).Described("By what way to try, in this order.");
        Shows(p => p.Questionnaire);
        Shows(p => p.TeamId).AsId("Team");
        Shows(p => p.NotByWorker);
        Shows(p => p.DissatisfiedScore);
        Shows(p => p.ConsequenceHours);
        Shows(p => p.EscalationTeamId).AsId("Team");
        Shows(p => p.IsActive);
        Shows(p => p.UpdatedAt);
        DefaultOrder(p => p.Code);
    }
}
