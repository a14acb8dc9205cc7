namespace Platform.Analytics.Scoring;

/// <summary>Objects to points of one's own. It is recorded beside the points until somebody decides.</summary>
[Needs("analytics:score:dispute")]
internal sealed class DisputeScore(AnalyticsDb db, Caller caller, Months months) : Mutation<DisputeScore.DisputeScoreInput, ScoreDispute>
{
    public const int LongestText = 1000;

    /// <summary>What is wrong.</summary>
    internal sealed record DisputeScoreInput : MutationInput
    {
        /// <summary>The month, yyyy-MM.</summary>
        public required string Month { get; init; }

        /// <summary>Which figure; null for the points as a whole.</summary>
        public FigureCode? Code { get; init; }

        /// <summary>Why it is wrong, at most 1,000 characters.</summary>
        public required string Reason { get; init; }
    }

    public override Task<ScoreDispute> Run(DisputeScoreInput input, CancellationToken ct)
    {
        months.Read(input.Month);
        var reasons = new Reasons();
        reasons.AddIf(string.IsNullOrWhiteSpace(input.Reason), CommonErrors.Required, "reason");
        reasons.AddIf(input.Reason?.Length > LongestText, CommonErrors.TooLong, "reason", ("max", LongestText));
        reasons.ThrowIfAny();
        if (caller is not { UserId: { } account, Home: { } home }) throw new Refused(GraphErrors.Unauthenticated);
        var dispute = ScoreDispute.Of(account, home, input.Month, input.Code, input.Reason!.Trim());
        db.Add(dispute);
        return Task.FromResult(dispute);
    }
}

/// <summary>Decides an objection; nobody decides their own.</summary>
[Needs("analytics:score:decide")]
internal sealed class SettleScoreDispute(AnalyticsDb db, Caller caller) : Mutation<SettleScoreDispute.SettleScoreDisputeInput, ScoreDispute>
{
    /// <summary>The decision.</summary>
    internal sealed record SettleScoreDisputeInput : ChangeInput
    {
        /// <summary>Whether the objection is right.</summary>
        public required bool Upheld { get; init; }

        /// <summary>Points given or, negative, taken when it is right, −1000 to 1000; 0 when not given.</summary>
        public double? Points { get; init; }

        /// <summary>The answer, at most 1,000 characters.</summary>
        public required string Answer { get; init; }
    }

    public override async Task<ScoreDispute> Run(SettleScoreDisputeInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        reasons.AddIf(string.IsNullOrWhiteSpace(input.Answer), CommonErrors.Required, "answer");
        reasons.AddIf(input.Answer?.Length > DisputeScore.LongestText, CommonErrors.TooLong, "answer", ("max", DisputeScore.LongestText));
        reasons.AddIf(input.Points is { } p && !(Math.Abs(p) <= 1000), CommonErrors.OutOfRange, "points", ("min", -1000), ("max", 1000));
        reasons.ThrowIfAny();
        var dispute = await db.Take<ScoreDispute>(input, Scope, null, ct);
        if (dispute.OwnerId == caller.UserId) throw new Refused(AnalyticsErrors.OwnDispute, "id");
        dispute.Decide(input.Upheld, input.Points ?? 0, input.Answer!.Trim(), caller.UserId);
        return dispute;
    }
}
