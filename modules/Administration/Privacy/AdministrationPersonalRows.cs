using Microsoft.EntityFrameworkCore;
using Platform.Administration.Accounts;
using Platform.Administration.CustomerSide;
using Platform.Administration.Files;
using Platform.Administration.Importing;
using Platform.Administration.Notifications;
using Platform.Administration.Organisation;
using Platform.Administration.Sessions;
using Platform.Contracts.Customers;
using Platform.Kernel.Privacy;

namespace Platform.Administration.Privacy;

/// <summary>What Administration keeps of a person: messages to or about the person, an account of his or her own, codes to sign in with, lists that were imported.</summary>
internal sealed class AdministrationPersonalRows(AdministrationDb db, FileVault vault, CodeSeal seal) : IPersonalRows
{
    const int Chunk = 400;

    public ModuleDb Db => db;

    /// <summary>Staff and places keep their names, whoever else is called so.</summary>
    public IReadOnlyCollection<Type> Spared => [typeof(Account), typeof(OrgUnit), typeof(Team), typeof(Role)];

    public IEnumerable<PersonalSet> Of(Person who)
    {
        var (parties, accounts) = (who.PartyIds, who.Of(nameof(Account)));
        string[] told = [nameof(Notification.Title), nameof(Notification.Body), nameof(Notification.Detail)];
        yield return new PersonalSet<Account>(db.Set<Account>().Where(a => a.PartyId != null && parties.Contains(a.PartyId.Value))) { Columns = [nameof(Account.DisplayName), nameof(Account.ExternalId), nameof(Account.PasswordHash)] };
        yield return new PersonalSet<NotificationPreference>(db.Set<NotificationPreference>().Where(p => accounts.Contains(p.AccountId)));
        yield return new PersonalSet<AccountPreference>(db.Set<AccountPreference>().Where(p => accounts.Contains(p.AccountId)));
        yield return new PersonalSet<Notification>(db.Set<Notification>().Where(n => (n.PartyId != null && parties.Contains(n.PartyId.Value)) || (n.AccountId != null && accounts.Contains(n.AccountId.Value)))) { Columns = told };
        var contacts = who.ContactIndexes.Select(c => seal.Contact(new SignInContact(!c.IsPhone, c.Text))).ToList();
        yield return new PersonalSet<SignInCode>(db.Set<SignInCode>().Where(c => contacts.Contains(c.ContactIndex))) { Removes = true }; // one that is under way would make the person known again
        foreach (var type in who.Types.Where(t => t != nameof(Notification)))
            foreach (var ids in who.Of(type).Chunk(Chunk))
                yield return new PersonalSet<Notification>(db.Set<Notification>().Where(n => n.SubjectType == type && ids.Contains(n.SubjectId))) { Columns = told };
    }

    /// <summary>Lists that were imported and have the person in them: what they brought is in the tables, and their content is needed no more.</summary>
    public async Task<IReadOnlyList<long>> Files(Person who, CancellationToken ct)
    {
        var (mask, found) = (new TextMask(who.Everywhere), new List<long>());
        if (who.Everywhere.Count == 0) return found;
        var ended = await db.Set<ImportJob>().AsNoTracking().Where(j => j.EndedAt != null).Select(j => j.FileIds).ToListAsync(ct);
        foreach (var id in ended.SelectMany(line => line.Split(',', StringSplitOptions.RemoveEmptyEntries)).Select(f => long.Parse(f, System.Globalization.CultureInfo.InvariantCulture)).Distinct())
            if (await MentionsAsync(id, mask, ct)) found.Add(id);
        return found;
    }

    async Task<bool> MentionsAsync(long file, TextMask mask, CancellationToken ct)
    {
        try
        {
            using var lines = new StreamReader(await vault.Open(file, ct));
            while (await lines.ReadLineAsync(ct) is { } line) if (mask.Finds(line)) return true;
        }
        catch (IOException) { } // gone already
        return false;
    }

    /// <summary>The person's own account ends: a login is often a phone or a mail address.</summary>
    public async Task<int> AlsoErase(Person who, CancellationToken ct)
    {
        var parties = who.PartyIds;
        var ids = await db.Set<Account>().Where(a => a.PartyId != null && parties.Contains(a.PartyId.Value) && !a.LoginKey.StartsWith("erased-")).Select(a => a.Id).ToListAsync(ct);
        foreach (var id in ids)
            await Transient.RetryAsync(async () =>
            {
                db.ChangeTracker.Clear();
                db.Work = new UnitOfWork(Caller.System with { Name = "ErasePerson" }, "ErasePerson") { Redacts = true };
                (await db.Set<Account>().AsTracking().FirstAsync(a => a.Id == id, ct)).Forget();
                await SessionRevocation.OfAccountAsync(db, id, null, ct);
                await db.SaveChangesAsync(ct);
            }, ct);
        db.ChangeTracker.Clear();
        return ids.Count;
    }
}
