using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Platform.Contracts.Administration;
using Platform.Contracts.Customers;
using Platform.Kernel.Notifications;

namespace Platform.Administration.Notifications;

/// <summary>Writes one message per recipient and channel: always in the program for whoever signs in, outside as rules and wishes allow.</summary>
internal sealed class WhenNotificationRequested(AdministrationDb db, NotificationCatalog catalog, Addressees addressees, Wordings wordings, Carriers carriers, IOrganisation organisation, IEnumerable<ISecretArguments> secrets, IContactConsents consents, Delivery delivery, IOptions<NotificationOptions> options)
    : IReaction<NotificationRequested>
{
    /// <inheritdoc />
    public async Task On(NotificationRequested e, CancellationToken ct)
    {
        var kind = catalog.Find(e.Kind) ?? throw new InvalidOperationException($"There is no notification kind {e.Kind}.");
        var org = delivery.Org ?? await organisation.HeadOffice(ct);
        var channels = new List<NotificationChannel>();
        foreach (var channel in options.Value.For(kind.Code))
            if (await carriers.For(channel, ct) is not null) channels.Add(channel); // what the deployment does not have, nobody misses
        var written = (await db.Set<Notification>().Where(n => n.EventKey == delivery.EventKey).Select(n => new { n.RecipientKey, n.Channel }).ToListAsync(ct)).Select(n => (n.RecipientKey, n.Channel)).ToHashSet();
        var all = await addressees.Of(e.To, ct);
        var allowed = await consents.Of([.. all.Select(a => a.PartyId).OfType<long>()], kind.Topic, ct);
        foreach (var to in all)
        {
            var wishes = to.PartyId is { } party ? allowed.GetValueOrDefault(party) : null;
            var template = await wordings.Of(kind, to.Locale, ct);
            // What must not be stored is filled in when the message goes out, and in the program never.
            var hasSecrets = secrets.Any(s => s.Kind == kind.Code);
            if (to.AccountId is not null && !wishes.RefusesAll()) Add(NotificationChannel.InApp, null);
            // The way that a party asked for takes the place of all others, unless nothing goes out on this occasion or it cannot be reached so.
            var first = channels.Count > 0 && to.Preferred is { } wanted && await carriers.For(wanted, ct) is not null && Hindrance(wanted) is null ? to.Preferred : null;
            foreach (var channel in first is { } own && !channels.Contains(own) ? channels.Append(own) : channels)
                Add(channel, Hindrance(channel) ?? (first is not null && channel != first ? "NOT_PREFERRED" : null));

            string? Hindrance(NotificationChannel channel)
                => wishes.Refuses(channel) ? "CONSENT_REFUSED" : to.Declines(channel) ? "CHANNEL_DECLINED" : to.Wishes?.InAppOnlyKinds.Contains(kind.Code) == true ? "KIND_DECLINED" : to.AddressFor(channel) is null ? "NO_ADDRESS" : null;

            void Add(NotificationChannel channel, string? suppressed)
            {
                if (written.Add((to.Key, channel))) db.Add(Notification.Of(to, channel, delivery.EventKey, kind.Code, NotificationCatalog.Render(template, e.Arguments, hasSecrets && channel != NotificationChannel.InApp), e.Subject, e.Urgent, org, suppressed, Wishes.NotBefore(db.Now, e.Urgent ? null : to.Quiet, wishes.Own(kind.Topic)), db.Now));
            }
        }
    }
}
