using Platform.Contracts.Administration;
using Platform.Contracts.Customers;
using Platform.Kernel.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Platform.Administration.Accounts;
using Platform.Administration.Organisation;

namespace Platform.Administration.Notifications;

/// <summary>One recipient, with all that telling needs.</summary>
internal sealed record Addressee(string Key, long? AccountId, long? PartyId, string? Name, string Locale, NotificationPreference? Wishes, QuietHours? Quiet, string? Email, string? Mobile, string? Wechat, IReadOnlyList<string>? PartyDeclines = null, NotificationChannel? Preferred = null)
{
    /// <summary>Whether it does not want to be told this way: as the person who signs in says, else as the party has said.</summary>
    public bool Declines(NotificationChannel channel) => Wishes?.DeclinedChannels.Contains(channel) ?? PartyDeclines?.Contains(channel.ToString().ToUpperInvariant()) ?? false;

    public string? AddressFor(NotificationChannel channel) => channel switch
    {
        NotificationChannel.Email => Email,
        NotificationChannel.Mobile => Mobile,
        NotificationChannel.Wechat => Wechat,
        _ => null,
    };
}

/// <summary>Finds out who is meant: a team stands for its members of now, a party for itself and its accounts, and nobody is named twice.</summary>
internal sealed class Addressees(AdministrationDb db, IParties parties, FieldCipher cipher, IOptions<NotificationOptions> options)
{
    public async Task<IReadOnlyList<Addressee>> Of(IReadOnlyList<Recipient> to, CancellationToken ct)
    {
        var (teams, named, partyIds) = (Ids(to, r => r.TeamId), Ids(to, r => r.AccountId), Ids(to, r => r.PartyId));
        if (teams.Count > 0) named.UnionWith(await db.Set<TeamMember>().Where(m => teams.Contains(m.TeamId)).Select(m => m.AccountId).ToListAsync(ct));
        var accounts = await db.Set<Account>().AsNoTracking().Where(a => a.Status == AccountStatus.Active && (named.Contains(a.Id) || (a.PartyId != null && partyIds.Contains(a.PartyId.Value)))).OrderBy(a => a.Id).ToListAsync(ct);
        var ids = accounts.Select(a => a.Id).ToList();
        var wishes = await db.Set<NotificationPreference>().AsNoTracking().Where(p => ids.Contains(p.AccountId)).ToDictionaryAsync(p => p.AccountId, ct);
        var everybody = partyIds.Concat(accounts.Select(a => a.PartyId).OfType<long>()).Distinct().ToList();
        var cards = everybody.Count > 0 ? await parties.Cards(everybody, ct) : new Dictionary<long, PartyCard>();
        var found = accounts.Select(a => Of(a, wishes.GetValueOrDefault(a.Id), a.PartyId is { } p ? cards.GetValueOrDefault(p) : null)).ToList();
        // A party that signs in itself is told as the person who signs in.
        foreach (var party in partyIds.Except(accounts.Select(a => a.PartyId).OfType<long>()).Order())
            if (cards.GetValueOrDefault(party) is { } card)
                found.Add(new Addressee($"p:{party}", null, party, card.Name, card.Locale ?? "zh-CN", null, QuietHours.Of(options.Value.PartyQuietFrom, options.Value.PartyQuietTo, options.Value.TimeZone), card.Email, card.Phone, card.Wechat, card.Declined, First(card)));
        return found;
    }

    Addressee Of(Account account, NotificationPreference? wishes, PartyCard? card)
        => new($"a:{account.Id}", account.Id, account.PartyId, account.DisplayName, account.Locale, wishes,
            wishes is not null ? wishes.Quiet : account.PartyId is null ? null : QuietHours.Of(options.Value.PartyQuietFrom, options.Value.PartyQuietTo, options.Value.TimeZone),
            cipher.Reveal(wishes?.EmailSealed) ?? card?.Email, cipher.Reveal(wishes?.MobileSealed) ?? card?.Phone, cipher.Reveal(wishes?.WechatSealed) ?? card?.Wechat, card?.Declined, First(card));

    static NotificationChannel? First(PartyCard? card) => Enum.TryParse<NotificationChannel>(card?.Preferred, ignoreCase: true, out var channel) ? channel : null;

    static HashSet<long> Ids(IEnumerable<Recipient> to, Func<Recipient, long?> id) => [.. to.Select(id).OfType<long>()];
}
