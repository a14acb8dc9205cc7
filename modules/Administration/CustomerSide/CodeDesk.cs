using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Platform.Administration.Accounts;
using Platform.Administration.Notifications;
using Platform.Administration.Sessions;
using Platform.Contracts.Customers;

namespace Platform.Administration.CustomerSide;

/// <summary>
/// Signing in by one-time code. What it answers, and how long it takes, does not depend on whether anybody knows the contact: codes are made and sent afterwards,
/// and everything that is not right about a code is one answer.
/// </summary>
internal sealed class CodeDesk(AdministrationDb db, ISignInParties parties, CodeSeal seal, CustomerAccounts accounts, SessionDesk sessions, Carriers carriers, IThrottle throttle, IModuleSwitch modules, IOptions<CustomerSideOptions> options, Caller caller)
{
    /// <summary>Takes the wish down; the code goes out a moment later.</summary>
    /// <exception cref="Refused">No contact, no channel for it, or too often.</exception>
    public async Task AskAsync(string contact, CancellationToken ct)
    {
        var (read, rules) = (Read(contact), options.Value);
        if (await carriers.For(read.IsMail ? NotificationChannel.Email : NotificationChannel.Mobile, ct) is null) throw new Refused(CustomerSideErrors.NoChannel, "contact");
        await throttle.Count("sign-in-code-address", caller.Ip ?? "", rules.CodesAnHourPerAddress, TimeSpan.FromHours(1), ct);
        await throttle.Count("sign-in-code-pause", read.Value, 1, rules.CodePause, ct);
        await throttle.Count("sign-in-code", read.Value, rules.CodesAnHour, TimeSpan.FromHours(1), ct);
        await Transient.RetryAsync(async () =>
        {
            db.ChangeTracker.Clear();
            db.Work = new UnitOfWork(caller, "RequestSignInCode");
            db.Add(SignInCode.Asked(seal.Contact(read), seal.Seal(read), read.IsMail, caller.Locale));
            await db.SaveChangesAsync(ct);
        }, ct);
    }

    /// <summary>Exchanges a code for a session.</summary>
    /// <exception cref="Refused">Not right, or too many tries.</exception>
    public async Task<IssuedSession> SignInAsync(string contact, string code, bool cookie, CancellationToken ct)
    {
        var read = Read(contact);
        await throttle.Count("sign-in-code-try", caller.Ip ?? "", options.Value.TriesPerAddress, TimeSpan.FromMinutes(10), ct);
        if (!await IsRightAsync(read, code.Trim(), ct)) throw new Refused(CustomerSideErrors.Wrong, "code");
        var home = await accounts.HomeAsync(ct);
        if (await parties.PartyOf(read, options.Value.OpensParties, home.Org, ct) is not { } party) throw new Refused(CustomerSideErrors.Wrong, "code");
        var account = await accounts.OfAsync(party, home, ct);
        return account.Status == AccountStatus.Active ? await sessions.BeginAsync(account, cookie, null, ct) : throw new Refused(CustomerSideErrors.Wrong, "code");
    }

    SignInContact Read(string contact)
        => !modules.IsOn("Customers") ? throw new Refused(CustomerSideErrors.Off) : parties.Read(contact) ?? throw new Refused(CustomerSideErrors.NoContact, "contact");

    /// <summary>Uses up one try of the newest code of the contact, and the code itself when it is right. Two who send the right one at once: one is in.</summary>
    async Task<bool> IsRightAsync(SignInContact contact, string code, CancellationToken ct)
    {
        var (index, now, most) = (seal.Contact(contact), db.Now, options.Value.CodeTries);
        var it = await db.Set<SignInCode>().AsNoTracking().Where(c => c.ContactIndex == index).OrderByDescending(c => c.Id).FirstOrDefaultAsync(ct);
        if (it is null) return false;
        var row = db.Set<SignInCode>().Where(c => c.Id == it.Id && c.UsedAt == null && c.CodeIndex != null && c.ExpiresAt > now);
        var counted = 0;
        await Transient.RetryAsync(async () => counted = await row.Where(c => c.Tries < most).ExecuteUpdateAsync(s => s.SetProperty(c => c.Tries, c => c.Tries + 1), ct), ct);
        // What the row says was read before the try was counted: a code sent since then is another row's or has another fingerprint, and fails below.
        if (counted == 0 || !CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(it.CodeIndex ?? ""), Encoding.ASCII.GetBytes(seal.Code(it.Id, code)))) return false;
        var used = 0;
        await Transient.RetryAsync(async () => used = await row.Where(c => c.CodeIndex == it.CodeIndex).ExecuteUpdateAsync(s => s.SetProperty(c => c.UsedAt, now), ct), ct);
        return used == 1;
    }
}
