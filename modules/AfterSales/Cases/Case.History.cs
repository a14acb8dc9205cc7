namespace Platform.AfterSales;

internal sealed partial class Case
{
    /// <summary>A matter of another system, as that system tells it: taken on when it came in, and at its end when it has one.</summary>
    /// <param name="from">What came in.</param>
    /// <param name="closedAt">When it ended, UTC; null while it is open.</param>
    /// <param name="resolution">Code of how it was settled.</param>
    /// <param name="text">How it was settled, in words; null when nothing was said.</param>
    public static Case FromHistory(NewCase from, DateTime? closedAt, string resolution, string? text)
    {
        var it = new Case
        {
            Number = from.Number, Org = from.Org, Kind = from.Kind, Subkind = from.Subkind, Channel = from.Channel, Title = from.Title, Description = from.Description,
            PartyId = from.PartyId, ServiceItemId = from.ServiceItemId, ServiceItemCode = from.ServiceItemCode,
            QueueId = from.Standing.QueueId, TeamId = from.Standing.TeamId, OwnerId = from.Standing.OwnerId, Priority = from.Standing.Priority,
            OpenedAt = from.OpenedAt, LastContactAt = from.OpenedAt, Origin = from.Origin, AcceptedAt = from.OpenedAt, State = CaseState.Accepted,
        };
        it.CreatedElsewhere(from.OpenedAt);
        it._entries.Add(from.Entry);
        it.Record(() => new CaseOpened(it.Id, it.Number, it.Kind, it.Channel, it.PartyId, null, null, it.ServiceItemCode, it.TeamId, it.OpenedAt), happenedAt: it.OpenedAt);
        it.Record(() => new CaseAccepted(it.Id, it.Number, it.Kind, it.PartyId, it.ServiceItemCode, it.OpenedAt), happenedAt: it.OpenedAt);
        if (closedAt is not { } closed) return it;
        (it.State, it.Resolution, it.ResolutionText, it.ResolvedAt, it.ClosedAt) = (CaseState.Closed, resolution, text, closed, closed);
        it.Record(() => new CaseResolved(it.Id, it.Number, it.Kind, it.PartyId, it.TeamId, it.OwnerId, resolution, closed), happenedAt: closed);
        it.Record(() => new CaseClosed(it.Id, it.PartyId, closed), happenedAt: closed);
        return it;
    }
}
