using Microsoft.EntityFrameworkCore;

namespace Platform.AfterSales;

/// <summary>Ends a case that is the same matter as another one; what was said there, and the files that came with it, go on in the other case. Work must not have begun on it.</summary>
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
        var taken = it.MergeInto(into, caller, db.Now);
        db.AddRange(taken.Values); // files need their ids
        foreach (var file in await db.Set<CaseFile>().AsNoTracking().Where(f => f.CaseId == it.Id).OrderBy(f => f.Id).ToListAsync(ct))
            if (taken.TryGetValue(file.EntryId, out var entry)) db.Add(new CaseFile { CaseId = into.Id, EntryId = entry.Id, FileId = file.FileId });
        await hindrances.Require(CaseEnd.Resolve, it.Id, ct);
        return into;
    }
}
