using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;
using Platform.Customers.Documents;

namespace Platform.Customers.Privacy;

/// <summary>Why a person cannot be erased yet.</summary>
internal enum HoldKind
{
    /// <summary>Somebody ordered that the data be kept.</summary>
    LegalHold = 0,

    /// <summary>Something is not finished: an order, a case, work, money.</summary>
    OpenDocument = 1,
}

/// <summary>One thing that stands against an erasure.</summary>
/// <param name="Kind">What sort of thing.</param>
/// <param name="Subject">Global id of the hold or of the document.</param>
/// <param name="Number">Number of the document; null when it has none.</param>
/// <param name="Reason">Why the data are held; null for a document.</param>
/// <param name="Until">Until when the hold stands, UTC; null while nobody knows.</param>
internal sealed record ErasureHold(HoldKind Kind, string Subject, string? Number, string? Reason, DateTime? Until);

/// <summary>Finds what stands against an erasure. It is looked up anew when it is shown and when it is confirmed.</summary>
internal sealed class ErasureHolds(CustomersDb db)
{
    const int Most = 100;

    public async Task<IReadOnlyList<ErasureHold>> Of(long partyId, CancellationToken ct)
    {
        var now = db.Now;
        var family = db.Set<Party>().Where(p => p.FamilyId == partyId).Select(p => p.Id);
        var held = await db.Set<LegalHold>().AsNoTracking().Where(h => family.Contains(h.PartyId) && h.ReleasedAt == null && (h.Until == null || h.Until > now)).OrderBy(h => h.Id).Take(Most).ToListAsync(ct);
        var open = await db.Set<PartyDocument>().AsNoTracking().Where(d => d.IsOpen && d.PartyId != null && family.Contains(d.PartyId.Value) && d.Type != "FollowUp" && d.Type != "Survey").OrderBy(d => d.Id).Take(Most).ToListAsync(ct);
        return
        [
            .. held.Select(h => new ErasureHold(HoldKind.LegalHold, GlobalId.Encode(nameof(LegalHold), h.Id), null, h.Reason, h.Until)),
            .. open.Select(d => new ErasureHold(HoldKind.OpenDocument, GlobalId.Encode(d.Type, d.DocumentId), d.Number, null, null)),
        ];
    }
}
