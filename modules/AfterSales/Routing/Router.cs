using Platform.Contracts.Administration;

namespace Platform.AfterSales;

/// <summary>Says where a case goes; what nothing routes goes to the default queue.</summary>
internal sealed class Router(QueueBook queues)
{
    /// <param name="facts">What is known of the case.</param>
    /// <param name="chosen">The team a person chose; null leaves it to the rules.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Route> Route(RoutingFacts facts, TeamCard? chosen, CancellationToken ct)
        => chosen is not null ? new Route((await queues.Of(chosen, ct)).Id, chosen) : new Route((await queues.Default(ct)).Id, null);
}
