using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Platform.Administration.Notifications;
using Platform.Contracts.Customers;
using Platform.Kernel.Notifications;
using Platform.Sdk;

namespace Platform.Administration.CustomerSide;

/// <summary>Makes a code and hands it to the carrier. What counts is the last code that was made: after a crash in between another one goes out and the first is dead.</summary>
internal sealed partial class WhenSignInCodeDue(AdministrationDb db, CodeSeal seal, ISignInParties parties, CustomerAccounts accounts, Carriers carriers, Wordings wordings, IOptions<CustomerSideOptions> options, Caller caller, ILogger<WhenSignInCodeDue> log)
    : IReaction<SignInCodeDue>
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    /// <inheritdoc />
    public async Task On(SignInCodeDue e, CancellationToken ct)
    {
        var it = await db.Set<SignInCode>().FirstOrDefaultAsync(c => c.Id == e.SignInCodeId, ct);
        if (it is null || it.Sending != e.Sending || it.UsedAt is not null || it.CreatedAt + options.Value.CodeLife < db.Now) return;
        if (await db.Set<SignInCode>().AnyAsync(c => c.ContactIndex == it.ContactIndex && c.Id > it.Id, ct)) return; // a newer wish has its own
        var contact = new SignInContact(it.IsMail, seal.Reveal(it));
        if (!options.Value.OpensParties && await parties.PartyOf(contact, make: false, (await accounts.HomeAsync(ct)).Org, ct) is null) return;
        if (await carriers.For(it.IsMail ? NotificationChannel.Email : NotificationChannel.Mobile, ct) is not { } carrier)
        {
            Again(it, "CHANNEL_UNAVAILABLE");
            return;
        }
        var (code, until) = (CodeSeal.New(), db.Now + options.Value.CodeLife);
        var index = seal.Code(it.Id, code);
        await db.Set<SignInCode>().Where(c => c.Id == it.Id).ExecuteUpdateAsync(s => s.SetProperty(c => c.CodeIndex, index).SetProperty(c => c.ExpiresAt, until).SetProperty(c => c.Tries, 0), ct);
        var text = NotificationCatalog.Render(await wordings.Of(CustomerSideNotices.SignInCode, it.Locale, ct),
            new Dictionary<string, string> { ["code"] = code, ["minutes"] = ((int)options.Value.CodeLife.TotalMinutes).ToString(System.Globalization.CultureInfo.InvariantCulture) });
        var key = FormattableString.Invariant($"s{it.Id}-{it.Sending}");
        var answer = await carrier.Port.Send(new NotificationMessage
        {
            Key = key, Address = contact.Value, Locale = it.Locale, Urgent = true,
            Subject = carrier.Description.LongestSubject == 0 ? "" : text.Subject, Body = text.Body,
        }, carriers.Context(key, caller.CorrelationId, it.Locale), ct);
        // Lost answers are not sent again: the code may have arrived, and another one can be asked for in a minute.
        if (answer is Failed<NotificationReceipt> { Error: var error } && !answer.IsUncertain)
        {
            if (error.Kind is ErrorKind.Transient or ErrorKind.RateLimited or ErrorKind.Auth) Again(it, error.Code);
            else NotSent(log, it.Id, error.Code);
        }
    }

    void Again(SignInCode it, string reason)
    {
        if (!it.SendAgain(db.Now + Pause)) NotSent(log, it.Id, reason);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Sign-in code {Id} could not be sent: {Reason}")]
    static partial void NotSent(ILogger log, long id, string reason);
}
