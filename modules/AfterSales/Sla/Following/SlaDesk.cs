using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Platform.AfterSales.Data;

namespace Platform.AfterSales;

/// <summary>
/// Lets the clocks follow what a unit of work did to cases and work orders, in the same save: no use case can forget them, and no version moves
/// a moment later. What is taken over from elsewhere as history brings its own clocks.
/// </summary>
internal sealed class SlaDesk(SlaBook book)
{
    public async Task FollowAsync(AfterSalesDb db, CancellationToken ct)
    {
        if (db.Work is null or { History: true }) return;
        foreach (var entry in db.ChangeTracker.Entries<Case>().Where(e => IsChanged(e) || e.Entity.Messages.Any(m => db.Entry(m).State == EntityState.Added)).ToList())
            await FollowAsync(db, entry, ct);
        foreach (var entry in db.ChangeTracker.Entries<WorkOrder>().Where(IsChanged).ToList()) await FollowAsync(db, entry, ct);
        foreach (var entry in db.ChangeTracker.Entries<ReplyRequest>().Where(IsChanged).ToList()) await FollowAsync(db, entry, ct);
    }

    async Task FollowAsync(AfterSalesDb db, EntityEntry<Case> entry, CancellationToken ct)
    {
        var (it, now) = (entry.Entity, db.Now);
        var level = await FindAsync(db, entry.State, it.Subject, ct);
        if (level is null && !it.IsOpen) return;
        var (known, ground) = await StandAsync(db, level, it.Subject, it.Number, new SlaFacts(it.Kind, it.Priority, it.Channel, it.ServiceItemId, it.Org), (it.PartyId, it.TeamId, it.OwnerId), ct);
        if (level is null) CaseClocks.Begin(known, it, ground);
        var contact = entry.Property(c => c.LastContactAt);
        var cameAgain = level is not null && contact.IsModified && contact.CurrentValue > contact.OriginalValue;
        var answers = it.Messages.Where(m => m.Visibility == MessageVisibility.Public && db.Entry(m).State == EntityState.Added).Select(m => m.At).ToList();
        CaseClocks.Follow(known, it, cameAgain, answers, now, ground);
        known.Settle(now, ground);
        it.SetDue(known.DueAt);
    }

    async Task FollowAsync(AfterSalesDb db, EntityEntry<WorkOrder> entry, CancellationToken ct)
    {
        var (it, now) = (entry.Entity, db.Now);
        var subject = new SubjectRef(nameof(WorkOrder), it.Id);
        var level = await FindAsync(db, entry.State, subject, ct);
        if (level is null && WorkClocks.IsOver(it)) return;
        var (kind, channel) = level is not null ? (level.Kind, level.Channel) : it.CaseId is { } id && await db.FindAsync<Case>([id], ct) is { } of ? (of.Kind, of.Channel) : ((CaseKind?)null, (ServiceChannel?)null);
        var facts = new SlaFacts(kind, WorkClocks.Priority(it.Priority), channel, it.ServiceItemId, it.Org);
        var (known, ground) = await StandAsync(db, level, subject, it.Number, facts, (it.PartyId, it.TeamId, it.OwnerId), ct);
        WorkClocks.Follow(known, it, level is null, now, ground);
        known.Settle(now, ground);
    }

    /// <summary>A question to a department is due when it was agreed, and its own people are reminded.</summary>
    async Task FollowAsync(AfterSalesDb db, EntityEntry<ReplyRequest> entry, CancellationToken ct)
    {
        var (it, now, subject) = (entry.Entity, db.Now, new SubjectRef(nameof(ReplyRequest), entry.Entity.Id));
        var level = await FindAsync(db, entry.State, subject, ct);
        if (level is null && it.State != ReplyState.Requested) return;
        var of = level is null ? await db.FindAsync<Case>([it.CaseId], ct) : null;
        var facts = level is null ? new SlaFacts(of?.Kind, of?.Priority ?? CasePriority.Normal, of?.Channel, of?.ServiceItemId, it.Org) : level.Facts with { Org = it.Org };
        var (known, ground) = await StandAsync(db, level, subject, it.CaseNumber, facts, (null, it.TeamId, it.OwnerId), ct);
        known.CaseId = it.CaseId;
        if (level is null) known.Start(SlaTarget.Reply, it.RequestedAt, ground, promisedAt: it.DueAt);
        else known.Promise(SlaTarget.Reply, it.DueAt, now, ground);
        if (it.State == ReplyState.Submitted) known.Stop(SlaTarget.Reply, it.AnsweredAt ?? now, ground);
        else if (it.State != ReplyState.Requested) known.Withdraw(now, ground);
        known.Settle(now, ground);
    }

    /// <summary>The clocks of a document, knowing its present facts; another policy holds when these changed.</summary>
    async Task<(ServiceLevel Level, SlaGround Ground)> StandAsync(AfterSalesDb db, ServiceLevel? level, SubjectRef subject, string number, SlaFacts facts,
        (long? Party, long? Team, long? Owner) who, CancellationToken ct)
    {
        if (level is null)
        {
            level = new ServiceLevel(subject, number);
            level.Follow(facts, who.Party, who.Team, who.Owner);
            level.Under(await book.ChooseAsync(db, facts, ct));
            db.Add(level);
            return (level, await book.GroundAsync(db, level, ct));
        }
        var before = level.Facts;
        level.Follow(facts, who.Party, who.Team, who.Owner);
        if (before == facts) return (level, await book.GroundAsync(db, level, ct));
        var version = await book.ChooseAsync(db, facts, ct);
        var ground = await book.GroundAsync(db, level, ct, version);
        level.Retarget(version, before.Org == facts.Org ? SlaCause.Classified : SlaCause.Moved, db.Now, ground);
        return (level, ground);
    }

    static async Task<ServiceLevel?> FindAsync(AfterSalesDb db, EntityState state, SubjectRef subject, CancellationToken ct)
    {
        var key = subject.ToString();
        return db.Set<ServiceLevel>().Local.FirstOrDefault(l => l.SubjectKey == key)
            ?? (state == EntityState.Added ? null : await db.Set<ServiceLevel>().Include(l => l.Clocks.OrderBy(c => c.Id)).FindByAsync(l => l.SubjectKey == key, ct));
    }

    static bool IsChanged(EntityEntry entry) => entry.State is EntityState.Added or EntityState.Modified;
}
