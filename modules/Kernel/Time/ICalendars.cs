namespace Platform.Kernel.Time;

/// <summary>When the people of a unit work. Administration answers and is always on, so there is always an answer.</summary>
public interface ICalendars
{
    /// <summary>
    /// The calendar of a unit: its own, or that of the nearest unit above that has one; head office always has one. A unit that does not
    /// exist works as head office does. From memory, at most three seconds behind what another instance changed.
    /// </summary>
    /// <param name="orgId">The unit.</param>
    /// <param name="ct">Ends with the request.</param>
    ValueTask<BusinessCalendar> ForAsync(long orgId, CancellationToken ct);
}
