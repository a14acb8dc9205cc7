namespace Platform.Contracts;

/// <summary>An event that stands on the timeline of every document and person it is about, besides that of the aggregate that recorded it.</summary>
/// <remarks>Methods, not properties: they are worked out from the event's data and must not be stored with it.</remarks>
public interface ITimelined : IEvent
{
    /// <summary>What it is about, such as a case and its customer; an id that is unknown is left out.</summary>
    IEnumerable<SubjectRef> About();

    /// <summary>The money that moved with it, positive when it came in and negative when it went out; null when none did. Summed over a document it is what its ledger holds.</summary>
    Money? Money() => null;

    /// <summary>The amount it speaks of, which may be money that only changed hands inside; null when it speaks of none.</summary>
    Money? Amount() => Money();
}
