using Platform.Kernel.Data;

namespace Platform.Kernel.Timeline;

/// <summary>Puts an event on the timelines of all it is about, in the transaction that saves it.</summary>
internal static class TimelineWriting
{
    /// <summary>A timer is not something that happened, so an event that is only due later is left out.</summary>
    public static void Write(ModuleDb db, EventRow row, PendingEvent pending, Contracts.IEvent happened)
    {
        if (pending.DueAt is not null || happened is not ITimelined timelined) return;
        var visibility = db.Runtime.Timeline.Of(happened.GetType()).Visibility;
        foreach (var subject in SubjectsOf(timelined, row))
            db.Add(new TimelineRow { SubjectType = subject.Type, SubjectId = subject.Id, At = row.StandsAt ?? row.OccurredAt, Depth = row.Depth, EventId = row.Id, Visibility = visibility });
    }

    /// <summary>The aggregate that recorded it and everything that it says it is about, each once.</summary>
    public static IEnumerable<SubjectRef> SubjectsOf(ITimelined e, EventRow row) => e.About().Append(new SubjectRef(row.SubjectType, row.SubjectId)).Distinct();
}
