using System.Runtime.CompilerServices;

namespace Platform.Orders;

/// <summary>Live changes of orders.</summary>
[Extends(typeof(Subscription))]
internal sealed class OrderChanges(ChangeFeed feed, INodeSource<Order> nodes, Caller caller)
{
    /// <summary>An order each time something happened to it, as the viewer may see it then; ends when the viewer may not see it.</summary>
    /// <param name="id">Global id of the order.</param>
    /// <param name="ct">Ends with the subscription.</param>
    [Needs(OrderFlow.Read)]
    public async IAsyncEnumerable<Order> OrderChanged([Id("Order")] long id, [EnumeratorCancellation] CancellationToken ct)
    {
        if (!(await nodes.Load([id], caller, ct)).ContainsKey(id)) yield break;
        await foreach (var change in feed.Listen(nameof(Order), ct))
        {
            if (change.SubjectId != id) continue;
            if (!(await nodes.Load([id], caller, ct)).TryGetValue(id, out var order)) yield break;
            yield return order;
        }
    }
}
