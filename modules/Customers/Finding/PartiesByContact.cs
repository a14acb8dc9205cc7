using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;
using Platform.Kernel.Security;

namespace Platform.Customers.Finding;

/// <summary>
/// Finds parties by an exact contact value. Several parties may share one: a family its phone, a company its switchboard. Without an
/// extension a number finds everybody behind it, with one only that extension.
/// </summary>
internal sealed class PartiesByContact(IDbContextFactory<CustomersDb> dbs, FieldCipher cipher)
{
    public async Task<IReadOnlyList<Party>> Find(ContactValue value, RowScope scope, int most, CancellationToken ct)
    {
        if (scope.Nothing) return [];
        await using var db = await dbs.CreateDbContextAsync(ct);
        var index = ContactPoint.Index(cipher, value);
        var parties = db.Visible<Party>(scope).Where(p => p.Status == PartyStatus.Active || p.Status == PartyStatus.Inactive);
        if (value.Text == value.Key)
            return await parties.Where(p => p.Kin.Any(k => k.ContactPoints.Any(c => c.ValueIndex == index))).OrderBy(p => p.Id).Take(most).ToListAsync(ct);
        var behind = await parties.Include(p => p.Kin).ThenInclude(k => k.ContactPoints.Where(c => c.ValueIndex == index)).Where(p => p.Kin.Any(k => k.ContactPoints.Any(c => c.ValueIndex == index))).ToListAsync(ct);
        return [.. behind.Where(p => p.Kin.Any(k => k.ContactPoints.Any(c => c.Reveal(cipher) == value.Text))).OrderBy(p => p.Id).Take(most)];
    }
}
