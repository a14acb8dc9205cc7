using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Platform.Contracts.Administration;
using Platform.Contracts.Customers;
using Platform.Kernel.Notifications;
using Platform.Sdk;

namespace Platform.Administration.Notifications;

/// <summary>Hands a due message to its carrier. That a try began is stored before the carrier is asked, so that a crash in between is taken as a lost answer and nobody is told twice.</summary>
internal sealed class WhenNotificationDue(AdministrationDb db, Carriers carriers, Addressees addressees, IEnumerable<ISecretArguments> secrets, NotificationCatalog catalog, IContactConsents consents, Caller caller, IOptions<NotificationOptions> options) : IReaction<NotificationDue>
{
    /// <inheritdoc />
    public async Task On(NotificationDue e, CancellationToken ct)
    {
        var it = await db.Set<Notification>().FirstOrDefaultAsync(n => n.Id == e.NotificationId, ct);
        if (it is null || it.State != NotificationState.Queued || it.Attempt != e.Attempt) return;
        if (await HeldBackAsync(it, ct)) return;
        if (await carriers.For(it.Channel, ct) is not { } carrier)
        {
            it.Later("CHANNEL_UNAVAILABLE", null, null, options.Value, db.Now);
            return;
        }
        var to = (await addressees.Of([it.AccountId is { } account ? new Recipient(AccountId: account) : new Recipient(PartyId: it.PartyId)], ct)).FirstOrDefault();
        if (to?.AddressFor(it.Channel) is not { } address)
        {
            it.Fail("NO_ADDRESS", null);
            return;
        }
        var text = new NotificationText(it.Title, it.Body);
        if (secrets.FirstOrDefault(s => s.Kind == it.Kind) is { } source)
        {
            var values = await source.For(new SubjectRef(it.SubjectType, it.SubjectId), ct);
            if (values.Count == 0)
            {
                it.Suppress("NOTHING_TO_SAY");
                return;
            }
            text = NotificationCatalog.Render(text, values);
        }
        var begun = await db.Set<Notification>().Where(n => n.Id == it.Id && n.AskedAttempt < e.Attempt).ExecuteUpdateAsync(s => s.SetProperty(n => n.AskedAttempt, e.Attempt), ct);
        if (begun == 0)
        {
            it.LoseAnswer(carrier.Connection, "CRASHED_WHILE_SENDING", db.Now);
            return;
        }
        var answer = await carrier.Port.Send(Message(it, text, to, address, carrier.Description), carriers.Context(it.MessageKey, caller.CorrelationId, it.Locale), ct);
        switch (answer)
        {
            case Ok<NotificationReceipt> { Value: var receipt }: it.Sent(carrier.Connection, receipt.CarrierNumber, receipt.DeliveredAt?.UtcDateTime, null, db.Now); break;
            case Pending<NotificationReceipt> { NextCheck: var next }: it.Sent(carrier.Connection, null, null, next.UtcDateTime, db.Now); break;
            case var uncertain when uncertain.IsUncertain: it.LoseAnswer(carrier.Connection, (uncertain as OutcomeUnknown<NotificationReceipt>)?.Code ?? uncertain.Error!.Code, db.Now + options.Value.AskAgain); break;
            case Failed<NotificationReceipt> { Error: { Kind: ErrorKind.Transient or ErrorKind.RateLimited or ErrorKind.Auth } error }: it.Later(error.Code, error.VendorMessage, error.RetryAfter, options.Value, db.Now); break;
            case Failed<NotificationReceipt> { Error: var error }: it.Fail(error.Code, error.VendorMessage); break;
            default: it.Fail("CHANNEL_ASKS_BACK", null); break;
        }
    }

    /// <summary>What the customer said since the message was written counts.</summary>
    async Task<bool> HeldBackAsync(Notification it, CancellationToken ct)
    {
        if (it.PartyId is not { } party || catalog.Find(it.Kind) is not { } kind || (await consents.Of([party], kind.Topic, ct)).GetValueOrDefault(party) is not { } wishes) return false;
        if (wishes.Refuses(it.Channel))
        {
            it.Suppress("CONSENT_REFUSED");
            return true;
        }
        if (wishes.Own(kind.Topic)?.NotBefore(db.Now) is not { } at || at <= db.Now) return false;
        it.Hold(at);
        return true;
    }

    static NotificationMessage Message(Notification it, NotificationText text, Addressee to, string address, ChannelDescription channel)
    {
        var body = channel.LongestSubject == 0 ? text.Subject + "\n" + text.Body : text.Body;
        return new NotificationMessage
        {
            Key = it.MessageKey, Address = address, RecipientName = to.Name, Subject = Cut(text.Subject, channel.LongestSubject), Body = Cut(body, Math.Max(60, channel.LongestBody)), Locale = it.Locale, Urgent = it.Urgent,
        };
    }

    static string Cut(string text, int most) => text.Length <= most ? text : most == 0 ? "" : text[..(most - 1)] + "…";
}
