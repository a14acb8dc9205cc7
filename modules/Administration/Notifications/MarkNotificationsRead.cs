using Microsoft.EntityFrameworkCore;
using Platform.Administration.Accounts;

namespace Platform.Administration.Notifications;

/// <summary>Marks one's own messages as read, by id or all at once. Marking twice changes nothing.</summary>
[Needs(Caller.SignedIn)]
internal sealed class MarkNotificationsRead(AdministrationDb db, Caller caller) : Mutation<MarkNotificationsRead.MarkNotificationsReadInput, Account>
{
    const int Most = 200;

    /// <summary>What was read.</summary>
    public sealed record MarkNotificationsReadInput : MutationInput
    {
        /// <summary>Global ids, at most 200; null marks everything unread, at most 1,000 at a time, oldest first.</summary>
        public IReadOnlyList<string>? Ids { get; init; }
    }

    /// <inheritdoc />
    public override async Task<Account> Run(MarkNotificationsReadInput input, CancellationToken ct)
    {
        if (input.Ids?.Count > Most) throw new Refused(CommonErrors.TooMany, "ids", ("max", Most));
        var mine = db.Set<Notification>().Where(n => n.AccountId == caller.UserId && n.Channel == NotificationChannel.InApp);
        if (input.Ids is not null)
        {
            var ids = input.Ids.Select(id => GlobalId.Row(nameof(Notification), id)).ToList();
            var known = await mine.Where(n => ids.Contains(n.Id)).ToListAsync(ct);
            var reasons = new Reasons();
            for (var i = 0; i < ids.Count; i++) reasons.AddIf(known.TrueForAll(n => n.Id != ids[i]), CommonErrors.NotFound, $"ids.{i}", ("what", nameof(Notification)));
            reasons.ThrowIfAny();
            foreach (var one in known) one.Read(db.Now);
        }
        else foreach (var one in await mine.Where(n => n.ReadAt == null).OrderBy(n => n.Id).Take(1000).ToListAsync(ct)) one.Read(db.Now);
        return await db.Set<Account>().FirstOrDefaultAsync(a => a.Id == caller.UserId, ct) ?? throw new Refused(CommonErrors.NotFound, null, ("what", nameof(Account)));
    }
}
