using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;

namespace Platform.Customers.Duplicates;

/// <summary>Two records of one party: <c>id</c> and <c>expectedVersion</c> are those of the record that goes on.</summary>
internal sealed record MergePartiesInput : ChangeInput
{
    /// <summary>Global id of the record that ends.</summary>
    public required string MergedId { get; init; }

    /// <summary>The version of that record that the client saw.</summary>
    public required long MergedExpectedVersion { get; init; }

    /// <summary>Why they are the same; at most 500 characters and no personal data.</summary>
    public required string Reason { get; init; }
}

/// <summary>
/// Makes one party of two records. Nothing is moved: contact points, addresses, roles and documents of the merged record stay its own and are
/// shown under the one that goes on, so that <c>unmergeParty</c> restores both exactly for 30 days.
/// </summary>
[Needs(DuplicatePermissions.Merge)]
internal sealed class MergeParties(CustomersDb db, Caller caller) : Mutation<MergePartiesInput, Party>
{
    public override async Task<Party> Run(MergePartiesInput input, CancellationToken ct)
    {
        MergeReason.Check(input.Reason);
        var survivor = await db.Take<Party>(input, Scope, q => q.Include(p => p.Kin), ct);
        var merged = await db.Take<Party>(input.MergedId, "mergedId", Scope, q => q.Include(p => p.Kin), ct);
        if (survivor == merged) throw new Refused(DuplicateErrors.SameParty, "mergedId");
        if (merged.Version != input.MergedExpectedVersion)
            throw new Refused(CommonErrors.VersionConflict, "mergedExpectedVersion", ("current", merged.Version), ("expected", input.MergedExpectedVersion));
        db.Add(new PartyMerge(survivor.Id, merged.Id, merged.Status, input.Reason.Trim(), db.Now, caller.UserId));
        survivor.Absorb(merged);
        db.Work = db.Work! with { Reason = input.Reason };
        return survivor;
    }
}
