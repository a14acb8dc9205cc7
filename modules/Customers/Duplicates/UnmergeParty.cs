using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;

namespace Platform.Customers.Duplicates;

/// <summary>Which record lives again.</summary>
internal sealed record UnmergePartyInput : ChangeInput
{
    /// <summary>Why; at most 500 characters and no personal data.</summary>
    public required string Reason { get; init; }
}

/// <summary>
/// Takes a merge back within 30 days. Both records are as they were; what was added or changed meanwhile stays with the record on which it
/// was added or changed, which is the survivor unless somebody named the other one.
/// </summary>
[Needs(DuplicatePermissions.Merge)]
internal sealed class UnmergeParty(CustomersDb db, Caller caller) : Mutation<UnmergePartyInput, Party>
{
    public override async Task<Party> Run(UnmergePartyInput input, CancellationToken ct)
    {
        MergeReason.Check(input.Reason);
        var merged = await db.Take<Party>(input, Scope, null, ct);
        if (merged.Status != PartyStatus.Merged) throw new Refused(DuplicateErrors.NotMerged, "id");
        var survivor = await db.Take<Party>(GlobalId.Encode(nameof(Party), merged.FamilyId), "id", Scope, null, ct);
        var record = await db.Set<PartyMerge>().OrderByDescending(m => m.Id).FirstAsync(m => m.MergedId == merged.Id && m.UndoneAt == null, ct);
        record.Undo(db.Now, caller.UserId);
        survivor.Release(merged, record.StatusBefore);
        db.Work = db.Work! with { Reason = input.Reason };
        return merged;
    }
}
