using System.Runtime.CompilerServices;

namespace Platform.AfterSales;

/// <summary>Live changes of work.</summary>
[Extends(typeof(Subscription))]
internal sealed class WorkChanges(ChangeFeed feed, INodeSource<WorkOrder> orders, INodeSource<DispatchOffer> offers, Caller caller)
{
    /// <summary>A work order each time something happened to it, as the viewer may see it then; ends when the viewer may not see it.</summary>
    /// <param name="id">Global id of the work order.</param>
    /// <param name="ct">Ends with the subscription.</param>
    [Needs(WorkRights.Read)]
    public IAsyncEnumerable<WorkOrder> WorkOrderChanged([Id("WorkOrder")] long id, CancellationToken ct) => feed.Follow(id, orders, caller, ct);

    /// <summary>Offers of work that are made to the viewer, or to a team of the viewer, from now on.</summary>
    /// <param name="ct">Ends with the subscription.</param>
    [Needs("aftersales:offer:read")]
    public async IAsyncEnumerable<DispatchOffer> WorkOrderOffered([EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var change in feed.Listen(nameof(DispatchOffer), ct))
            if (change.Event == nameof(Contracts.AfterSales.WorkOrderOffered) && (await offers.Load([change.SubjectId], caller, ct)).TryGetValue(change.SubjectId, out var offer)) yield return offer;
    }
}
