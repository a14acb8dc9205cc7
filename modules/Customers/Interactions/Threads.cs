using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;

namespace Platform.Customers.Interactions;

/// <summary>The thread of a party, made when it is needed first. Of two who make it at once the second is run again and finds it.</summary>
internal sealed class Threads(CustomersDb db)
{
    public async Task<ConversationThread?> Of(long partyId, DateTime at, CancellationToken ct)
    {
        var party = await db.Set<Party>().AsNoTracking().Where(k => k.Id == partyId).Join(db.Set<Party>(), k => k.FamilyId, p => p.Id, (k, p) => p).FirstOrDefaultAsync(ct)
            ?? db.Set<Party>().Local.FirstOrDefault(p => p.Id == partyId); // made in this very unit
        if (party is null) return null;
        if (db.Set<ConversationThread>().Local.FirstOrDefault(t => t.PartyId == party.Id) is { } here) return here;
        if (await db.Set<ConversationThread>().FirstOrDefaultAsync(t => t.PartyId == party.Id, ct) is { } known) return known;
        var thread = new ConversationThread(party.Id, party.Org, at);
        db.Add(thread);
        return thread;
    }
}
