namespace Platform.Kernel.Timeline;

/// <summary>
/// Says that an event stands on the timeline of one document or person. It lies in the publishing module's own table and is written with the event; all else
/// is read from the event. Its key is the order of reading, so that a page is one walk along the table.
/// </summary>
internal sealed class TimelineRow
{
    public required string SubjectType { get; init; }
    public required long SubjectId { get; init; }

    /// <summary>Where it stands: when it happened, but never before what caused it.</summary>
    public required DateTime At { get; init; }

    /// <summary>How many events led to it: 0 for what a person did.</summary>
    public required int Depth { get; init; }

    public required long EventId { get; init; }
    public required TimelineVisibility Visibility { get; init; }
}
