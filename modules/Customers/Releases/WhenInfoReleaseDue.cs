using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Customers;
using Platform.Customers.Care;
using Platform.Customers.Consents;
using Platform.Customers.Data;
using Platform.Customers.Portfolios;

namespace Platform.Customers.Releases;

/// <summary>
/// Lets a release go out to everybody it is for, once each; whoever may not be written to waits for the account manager. When proof is due, managers learn how many of theirs have not
/// confirmed. One class, so that the two come in their order.
/// </summary>
internal sealed class WhenInfoReleaseDue(CustomersDb db, ContactConsents consents) : IReaction<InfoReleaseDue>, IReaction<InfoReleaseProofDue>
{
    const int Batch = 500;

    public async Task On(InfoReleaseDue e, CancellationToken ct)
    {
        if (await db.Set<InfoRelease>().AsTracking().FirstOrDefaultAsync(r => r.Id == e.InfoReleaseId, ct) is not { State: ReleaseState.Planned } release || release.Plan != e.Plan) return;
        var recipients = await CareListMaker.Reached(db, release, release.Role, release.SegmentId).OrderBy(p => p.Id).ToListAsync(ct);
        foreach (var some in recipients.Chunk(Batch))
        {
            var ids = some.Select(p => p.Id).ToList();
            var wishes = await consents.Of(ids, ContactTopic.Service, ct);
            var managers = await db.Set<AccountAssignment>().AsNoTracking().Where(a => a.Current == true && a.PartyId != null && ids.Contains(a.PartyId.Value)).ToDictionaryAsync(a => a.PartyId!.Value, a => a.ManagerId, ct);
            foreach (var party in some)
                db.Add(new ReleaseDelivery(release, party, managers.TryGetValue(party.Id, out var manager) ? manager : null, !CareListMaker.RefusesAll(wishes.GetValueOrDefault(party.Id)), db.Now));
        }
        release.GoOut(recipients.Count, db.Now);
    }

    public async Task On(InfoReleaseProofDue e, CancellationToken ct)
    {
        if (await db.Set<InfoRelease>().AsTracking().FirstOrDefaultAsync(r => r.Id == e.InfoReleaseId, ct) is not { State: ReleaseState.Released } release) return;
        foreach (var open in await db.Set<ReleaseDelivery>().Where(d => d.ReleaseId == release.Id && d.State != DeliveryProgress.Read && d.OwnerId != null).GroupBy(d => d.OwnerId!.Value).Select(g => new { g.Key, Count = g.Count() }).OrderBy(g => g.Key).ToListAsync(ct))
            release.Remind(open.Key, open.Count);
    }
}
