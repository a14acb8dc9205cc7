namespace Platform.Kernel.Data;

/// <summary>What one save belongs to; goes to the audit trail and into events.</summary>
/// <param name="Caller">Who acts.</param>
/// <param name="Action">The use case, reaction or job, such as <c>PlaceOrder</c>.</param>
/// <param name="Reason">The reason a person gave; null when none was asked for.</param>
public sealed record UnitOfWork(Caller Caller, string Action, string? Reason = null)
{
    /// <summary>
    /// True while history is taken over from another system: events are recorded as facts, but nothing is delivered (except <see cref="ITellsHistory"/>),
    /// so that no timer, connector, notification, rule or stock movement is set off.
    /// </summary>
    public bool History { get; init; }

    /// <summary>True while personal data are taken away: the audit trail says that a field changed and neither from what nor to what.</summary>
    public bool Redacts { get; init; }
}
