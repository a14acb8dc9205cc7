using System.Runtime.CompilerServices;

namespace Platform.Logistics;

/// <summary>Live changes of shipments.</summary>
[Extends(typeof(Subscription)), Needs(ShippingQueries.Read)]
internal sealed class ShippingSubscriptions(ChangeFeed feed, INodeSource<Shipment> source, Caller caller)
{
    /// <summary>A shipment that the viewer may see went to another state.</summary>
    /// <param name="id">Global id of one shipment; null watches all.</param>
    /// <param name="ct">Ends with the subscription.</param>
    public async IAsyncEnumerable<Shipment> ShipmentChanged([Id(nameof(Shipment))] long? id, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var change in feed.Listen(nameof(Shipment), ct))
        {
            if (change.Event != nameof(ShipmentMoved) || (id is { } one && one != change.SubjectId)) continue;
            if ((await source.Load([change.SubjectId], caller, ct)).GetValueOrDefault(change.SubjectId) is { } shipment) yield return shipment;
        }
    }
}
