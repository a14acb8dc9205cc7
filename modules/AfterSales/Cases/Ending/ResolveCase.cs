namespace Platform.AfterSales;

/// <summary>Says that the matter is settled. Refused while something that belongs to it is still open.</summary>
[Needs(CasePermissions.Work)]
internal sealed class ResolveCase(AfterSalesDb db, Caller caller, CaseHindrances hindrances) : Mutation<ResolveCase.ResolveCaseInput, Case>
{
    /// <summary>Which case, and how it was settled.</summary>
    internal sealed record ResolveCaseInput : ChangeInput
    {
        /// <summary>Code of how, at most 40 printable ASCII characters, such as <c>FIXED</c>.</summary>
        public required string Resolution { get; init; }

        /// <summary>Code of what had caused it, at most 40 characters; null when unknown.</summary>
        public string? Cause { get; init; }

        /// <summary>How, in words the customer may read, 1 to 2,000 characters.</summary>
        public required string Text { get; init; }
    }

    public override async Task<Case> Run(ResolveCaseInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        reasons.Code(input.Resolution, "resolution", 40, required: true);
        reasons.Code(input.Cause, "cause", 40);
        reasons.Text(input.Text, "text", 2000, required: true);
        reasons.ThrowIfAny();
        var it = await db.Take<Case>(input, Scope, AfterSalesDb.WithPhase, ct);
        it.Resolve(input.Resolution, input.Cause.Tidy(), input.Text.Trim(), caller, db.Now);
        await hindrances.Require(CaseEnd.Resolve, it.Id, ct);
        return it;
    }
}
