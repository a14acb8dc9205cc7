using Platform.Contracts.AfterSales;

namespace Platform.AfterSales;

internal sealed partial class ServiceLevel
{
    /// <summary>The clock of a matter of another system that had named a time by which it was to be settled. Sets no timer.</summary>
    /// <param name="it">The case.</param>
    /// <param name="target">By when it was to be settled, UTC.</param>
    /// <param name="seenAt">The moment at which the other system was looked at, UTC.</param>
    /// <param name="version">The policy version that stands for the other system's promises.</param>
    /// <param name="ground">Holds that version and a calendar of the case's unit.</param>
    public static ServiceLevel FromHistory(Case it, DateTime target, DateTime seenAt, SlaPolicyVersion version, SlaGround ground)
    {
        var level = new ServiceLevel(it.Subject, it.Number);
        level.CreatedElsewhere(it.OpenedAt);
        level.Follow(new SlaFacts(it.Kind, it.Priority, it.Channel, it.ServiceItemId, it.Org), it.PartyId, it.TeamId, it.OwnerId);
        level.Under(version);
        level.Start(SlaTarget.Resolution, it.OpenedAt, ground, promisedAt: target);
        var clock = level._clocks[0];
        if ((it.ClosedAt ?? seenAt) > target)
        {
            clock.BreachedAt = target;
            level.Record(() => new SlaBreached(level.Subject, Name(SlaTarget.Resolution), target), happenedAt: target);
        }
        if (it.ClosedAt is { } closed) level.Stop(SlaTarget.Resolution, closed, ground);
        (level.IsOpen, level.DueAt) = (clock.IsOpen, clock.IsOpen ? clock.DueAt : null);
        return level;
    }
}
