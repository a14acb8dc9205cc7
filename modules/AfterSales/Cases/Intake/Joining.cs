using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Platform.Contracts.Customers;

namespace Platform.AfterSales;

/// <summary>Recognises a person who comes again with the same matter.</summary>
internal sealed class Joining(AfterSalesDb db, IParties parties, IOptions<AfterSalesSettings> settings)
{
    const int MostLookedAt = 50;

    /// <summary>The open case that the matter belongs to; null when it is a new one. Takes the person's turn, so that two intakes at once cannot both miss each other.</summary>
    public async Task<Case?> Find(Comer comer, Matter matter, RowScope scope, CancellationToken ct)
    {
        var keys = comer.Keys;
        if (keys.Count == 0) return null;
        await TakeTurn(keys, ct);
        var (since, family) = (db.Now - settings.Value.JoinWindow, await Family(comer, ct));
        var rows = db.Set<Case>().Within(scope).Where(c => c.State < CaseState.Resolved && c.LastContactAt >= since);
        var found = family.Count == 0 ? [] : await rows.Where(c => family.Contains(c.PartyId!.Value)).OrderByDescending(c => c.LastContactAt).Take(MostLookedAt).ToListAsync(ct);
        if (comer.PhoneIndex is not null || comer.MailIndex is not null)
        {
            var said = db.Set<CaseEntry>().Where(e => e.At >= since && ((comer.PhoneIndex != null && e.PhoneIndex == comer.PhoneIndex) || (comer.MailIndex != null && e.MailIndex == comer.MailIndex)))
                .Select(e => e.CaseId);
            // A phone is shared in a household: a case that is known to be somebody else's is not this person's.
            found.AddRange((await rows.Where(c => said.Contains(c.Id)).OrderByDescending(c => c.LastContactAt).Take(MostLookedAt).ToListAsync(ct))
                .Where(c => comer.PartyId is null || c.PartyId is null || family.Contains(c.PartyId.Value)));
        }
        return found.Where(matter.Is).MaxBy(c => c.LastContactAt);
    }

    async Task<IReadOnlyList<long>> Family(Comer comer, CancellationToken ct)
        => comer.PartyId is { } party ? (await parties.Family([party], ct)).GetValueOrDefault(party) ?? [party] : [];

    async Task TakeTurn(IReadOnlyList<string> keys, CancellationToken ct)
    {
        var turns = await db.Set<IntakeTurn>().Where(t => keys.Contains(t.Person)).ToListAsync(ct);
        foreach (var turn in turns) turn.Count++;
        foreach (var key in keys.Except(turns.Select(t => t.Person))) db.Add(new IntakeTurn { Person = key, Count = 1 });
    }
}
