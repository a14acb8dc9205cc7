using System.Runtime.CompilerServices;

namespace Platform.Customers.FollowUps;

/// <summary>Live changes of follow-ups.</summary>
[Extends(typeof(Subscription))]
internal sealed class FollowUpChanges(ChangeFeed feed, INodeSource<FollowUp> nodes, Caller caller)
{
    /// <summary>Each follow-up that falls due within the viewer's reach, as it stands then.</summary>
    /// <param name="ct">Ends with the subscription.</param>
    [Needs(CarePermissions.Read)]
    public async IAsyncEnumerable<FollowUp> FollowUpDue([EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var change in feed.Listen(nameof(FollowUp), ct))
            if (change.Event == nameof(Contracts.Customers.FollowUpDue) && (await nodes.Load([change.SubjectId], caller, ct)).TryGetValue(change.SubjectId, out var due)) yield return due;
    }
}
