using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Security;

namespace Platform.AfterSales;

/// <summary>Lays words or files before a dispute. Customers speak for the buyer; staff say for whom. What was laid before it stays.</summary>
[Needs(DisputeRights.Evidence)]
internal sealed class AddDisputeEvidence(AfterSalesDb db, DisputeSteps steps, Attachments files, FieldCipher cipher, Caller caller) : Mutation<AddDisputeEvidence.AddDisputeEvidenceInput, Dispute>
{
    /// <summary>Which dispute, and what is laid before it.</summary>
    internal sealed record AddDisputeEvidenceInput : ChangeInput
    {
        /// <summary>Whose it is; customers leave it out. Null is the seller for staff.</summary>
        public DisputeSide? Side { get; init; }

        /// <summary>In words, at most 2,000 characters.</summary>
        public string? Text { get; init; }

        /// <summary>Global ids of uploaded files, at most 9.</summary>
        public IReadOnlyList<string>? Files { get; init; }
    }

    public override async Task<Dispute> Run(AddDisputeEvidenceInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        reasons.Text(input.Text, "text", 2000);
        reasons.AddIf(input.Text.Tidy() is null && input.Files is not { Count: > 0 }, DisputeErrors.NothingSaid, "text");
        reasons.AddIf(caller.PartyId is not null && input.Side is not null and not DisputeSide.Buyer, CaseErrors.FieldNotYours, "side", ("permission", CasePermissions.Open));
        reasons.ThrowIfAny();
        var it = await db.Take<Dispute>(input, Scope, AfterSalesDb.Whole, ct);
        var attached = await files.FilesAsync(input.Files, "files", reasons, ct);
        reasons.ThrowIfAny();
        it.Add(new DisputeEvidence(caller.PartyId is not null ? DisputeSide.Buyer : input.Side ?? DisputeSide.Seller, cipher.Protect(input.Text.Tidy()), attached, caller.UserId, db.Now), caller);
        db.AddRange(attached.Distinct().Select(f => new RemedyFile { FileId = f, DisputeId = it.Id }));
        await steps.MarkAsync(it.CaseId, DisputeSteps.Evidence, it.Number, caller, ct);
        return it;
    }
}
