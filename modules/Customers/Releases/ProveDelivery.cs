using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;

namespace Platform.Customers.Releases;

/// <summary>Which delivery, and what a manager did.</summary>
internal sealed record RecordReleaseDeliveryInput : ChangeInput
{
    /// <summary>Whether the recipient has read it, with proof; false when it was only handed over.</summary>
    public required bool Read { get; init; }

    /// <summary>How that is proved, such as a signed receipt; at most 200 characters. Needed when it was read.</summary>
    public string? Proof { get; init; }
}

/// <summary>Writes down that an account manager brought a release to a recipient.</summary>
[Needs(ReleaseRights.Deliver)]
internal sealed class RecordReleaseDelivery(CustomersDb db, Caller caller) : Mutation<RecordReleaseDeliveryInput, ReleaseDelivery>
{
    public override async Task<ReleaseDelivery> Run(RecordReleaseDeliveryInput input, CancellationToken ct)
    {
        var proof = string.IsNullOrWhiteSpace(input.Proof) ? null : input.Proof.Trim();
        if (proof?.Length > ReleaseDelivery.LongestProof) throw new Refused(CommonErrors.TooLong, "proof", ("max", ReleaseDelivery.LongestProof));
        if (input.Read && proof is null) throw new Refused(ReleaseErrors.ProofMissing, "proof");
        var delivery = await db.Take<ReleaseDelivery>(input, Scope, null, ct);
        delivery.HandOver(input.Read, proof, caller.UserId, db.Now);
        return delivery;
    }
}

/// <summary>Which release.</summary>
internal sealed record ConfirmReleaseInput : MutationInput
{
    /// <summary>Global id of the release.</summary>
    public required string ReleaseId { get; init; }
}

/// <summary>A recipient confirms having read a release. Confirmed again nothing changes.</summary>
[Needs(ReleaseRights.Own)]
internal sealed class ConfirmRelease(CustomersDb db, Caller caller) : Mutation<ConfirmReleaseInput, ReleaseDelivery>
{
    public override async Task<ReleaseDelivery> Run(ConfirmReleaseInput input, CancellationToken ct)
    {
        var mine = caller.PartyIds;
        var delivery = GlobalId.TryDecode(input.ReleaseId, nameof(InfoRelease), out var id) ? await db.Set<ReleaseDelivery>().AsTracking().FirstOrDefaultAsync(d => d.ReleaseId == id && d.PartyId != null && mine.Contains(d.PartyId.Value), ct) : null;
        if (delivery is null) throw new Refused(CommonErrors.NotFound, "releaseId", ("what", nameof(InfoRelease)));
        delivery.Confirm(caller.UserId, db.Now);
        return delivery;
    }
}
