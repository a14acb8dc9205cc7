namespace Platform.Kernel.Access;

/// <summary>
/// Counts what people may do only so often, such as guessing at numbers. Kept in the database, so that it holds over all instances. Administration answers.
/// </summary>
public interface IThrottle
{
    /// <summary>Counts one more try, unless there were too many.</summary>
    /// <param name="what">What is tried, such as <c>track-order</c>.</param>
    /// <param name="who">By whom or upon what: an address, a number. Only its keyed fingerprint is stored.</param>
    /// <param name="most">How many tries a window holds.</param>
    /// <param name="window">How long a window lasts, from its first try.</param>
    /// <param name="ct">Cancels the count.</param>
    /// <exception cref="Errors.Refused"><c>RATE_LIMITED</c> with the seconds to wait; nothing was counted.</exception>
    Task Count(string what, string who, int most, TimeSpan window, CancellationToken ct);
}
