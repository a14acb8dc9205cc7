using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Events;
using Platform.Kernel.Timeline;

namespace Platform.Kernel.Data;

/// <summary>Turns what a unit of work changed into versions, events, deliveries and audit rows, right before it is saved.</summary>
internal static class UnitSaving
{
    /// <summary>Places in the order of a subject that one version has.</summary>
    const int MostEvents = 100;

    public static IReadOnlyList<RecordedEvent> Prepare(ModuleDb db)
    {
        db.ChangeTracker.DetectChanges();
        var changed = db.ChangeTracker.Entries<Aggregate>()
            .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted || e.Entity.Pending.Count > 0 || e.Entity.Touched)
            .ToList();
        if (changed.Count == 0 && db.Reported.Count == 0) return [];
        var work = db.Work ?? throw new InvalidOperationException("A context without a unit of work can only read.");
        var (now, recorded) = (db.Now, new List<RecordedEvent>());
        foreach (var entry in changed)
        {
            var aggregate = entry.Entity;
            if (entry.State == EntityState.Added)
            {
                aggregate.Version = 1;
                if (aggregate.CreatedAt == default) aggregate.CreatedAt = now;
                aggregate.CreatedBy = work.Caller.UserId;
            }
            else if (entry.State != EntityState.Deleted && !aggregate.IsQuiet)
            {
                aggregate.Version++;
                entry.Property(nameof(Aggregate.Version)).IsModified = true;
            }
            (aggregate.UpdatedAt, aggregate.UpdatedBy) = (now, work.Caller.UserId);
            db.Add(AuditEntry.Of(db, entry, work, now));
            // Nothing worth an event, but whoever looks at it shall see it.
            if (aggregate.Pending.Count == 0 && entry.State == EntityState.Modified) db.Moved.Add((aggregate.GetType().Name, aggregate));
            Events(db, aggregate, work, now, recorded);
            aggregate.Saved();
        }
        foreach (var (type, id, org, e) in db.Reported) Report(db, type, id, org, e(), work, now, recorded);
        db.Reported.Clear();
        return recorded;
    }

    static void Report(ModuleDb db, string type, long id, OrgPath? org, IEvent e, UnitOfWork work, DateTime now, List<RecordedEvent> recorded)
    {
        var row = new EventRow
        {
            Type = e.GetType().Name, Data = EventJson.Write(e), OccurredAt = now, SubjectType = type, SubjectId = id, SubjectVersion = 0, Org = org?.ToString(),
            Actor = work.Caller.Name, CorrelationId = work.Caller.CorrelationId, CausationId = work.Caller.CausationId,
        };
        db.Add(row);
        recorded.Add(new RecordedEvent(row, e));
    }

    static void Events(ModuleDb db, Aggregate aggregate, UnitOfWork work, DateTime now, List<RecordedEvent> recorded)
    {
        // What came quietly shares the version of the change before it, and comes after that in the order of the subject.
        var (subject, position) = (aggregate.GetType().Name, aggregate.IsQuiet ? MostEvents / 2 : 0);
        foreach (var pending in aggregate.Pending)
        {
            var happened = pending.Event();
            var row = new EventRow
            {
                Type = happened.GetType().Name,
                Data = EventJson.Write(happened),
                OccurredAt = pending.HappenedAt ?? now,
                SubjectType = subject,
                SubjectId = aggregate.Id,
                SubjectVersion = aggregate.Version,
                Org = (aggregate as ScopedAggregate)?.Org.ToString(),
                Actor = work.Caller.Name,
                CorrelationId = work.Caller.CorrelationId,
                CausationId = work.Caller.CausationId,
                Depth = work.Caller.Cause is { } cause ? cause.Depth + 1 : 0,
                StandsAt = work.Caller.Cause is { } before && before.At > (pending.HappenedAt ?? now) ? before.At : null,
            };
            db.Add(row);
            TimelineWriting.Write(db, row, pending, happened);
            recorded.Add(new RecordedEvent(row, happened));
            if (work.History && happened is not ITellsHistory) continue;
            foreach (var consumer in db.Runtime.Catalog.ConsumersOf(happened.GetType()))
                db.Add(new DeliveryRow
                {
                    EventId = row.Id,
                    Consumer = consumer.Name,
                    // A timer must not hold back what happens meanwhile, so it is ordered by itself.
                    OrderingKey = pending.DueAt is null ? $"{subject}:{aggregate.Id}" : $"{subject}:{aggregate.Id}:{row.Id}",
                    Sequence = checked(aggregate.Version * MostEvents + Math.Min(position, MostEvents - 1)),
                    State = DeliveryState.Ready,
                    DueAt = pending.DueAt ?? now,
                });
            position++;
        }
    }

    public static void Announce(ModuleDb db, IReadOnlyList<RecordedEvent> events)
    {
        db.Runtime.Feed.Publish(db.Moved.Select(m => new Change("", m.Type, m.Row.Id, $"{m.Type}:{m.Row.Id}:{m.Row.Version}:{m.Row.UpdatedAt.Ticks}")));
        db.Moved.Clear();
        if (events.Count == 0) return;
        db.Runtime.Signal.Wake(db.GetType());
        db.Runtime.TimelineFeed.Publish(db.GetType(), events);
        db.Runtime.Feed.Publish(events.Select(e => new Change(e.Row.Type, e.Row.SubjectType, e.Row.SubjectId, ChangeFeed.KeyOf(db.GetType(), e.Row.Id))));
    }
}

/// <summary>An event and the row it became.</summary>
internal sealed record RecordedEvent(EventRow Row, IEvent Event);
