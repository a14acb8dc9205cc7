using Microsoft.EntityFrameworkCore;

namespace Platform.AfterSales;

/// <summary>Ends a case that is the same matter as another one; what was said there goes on in the other case. Work must not have begun on it.</summary>
[Needs(CasePermissions.Merge)]
internal sealed class MergeCases(AfterSalesDb db, Caller caller, CaseHindrances hindrances) : Mutation<MergeCases.MergeCasesInput, Case>
{
    /// <summary>Which case ends, and in which.</summary>
    internal sealed record MergeCasesInput : ChangeInput
    {
        /// <summary>Global id of the open case that goes on.</summary>
        public required string IntoId { get; init; }
    }

    public override async Task<Case> Run(MergeCasesInput input, CancellationToken ct)
    {
        var it = await db.Take<Case>(input, Scope, q => AfterSalesDb.WithPhase(q).Include(c => c.Entries), ct);
        var into = await db.Take<Case>(input.IntoId, "intoId", Scope, AfterSalesDb.WithPhase, ct);
        it.MergeInto(into, caller, db.Now);
        await hindrances.Require(CaseEnd.Resolve, it.Id, ct);
        return into;
    }
}
