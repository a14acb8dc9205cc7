using Platform.Kernel.Timeline;

namespace Platform.Administration.Timeline;

/// <summary>What the schema shows of an entry.</summary>
internal sealed class TimelineEntryType : ObjectType<TimelineEntry>
{
    public TimelineEntryType()
    {
        Shows(e => e.Key);
        Shows(e => e.Event);
        Shows(e => e.Title);
        Shows(e => e.OccurredAt);
        Shows(e => e.Module);
        Shows(e => e.Source);
        Shows(e => e.Money);
        Shows(e => e.Amount);
        Shows(e => e.Visibility).Needs(TimelineView.Provider);
        Shows(e => e.Actor).Needs(TimelineView.Internal);
        Shows(e => e.CorrelationId).Needs(TimelineView.Internal);
        Shows(e => e.CausationKey).Needs(TimelineView.Internal);
    }
}
