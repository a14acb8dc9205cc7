using System.Runtime.CompilerServices;
using Platform.Kernel.Data;
using Platform.Kernel.Graph;

namespace Platform.Kernel.Events;

/// <summary>What subscriptions to one object share.</summary>
public static class Following
{
    /// <summary>An object each time something happened to it, as the viewer may see it then; ends at once, or later, when the viewer may not see it.</summary>
    /// <param name="feed">Where changes are told.</param>
    /// <param name="id">The object.</param>
    /// <param name="nodes">Loads it for the viewer.</param>
    /// <param name="caller">The viewer.</param>
    /// <param name="ct">Ends with the subscription.</param>
    public static async IAsyncEnumerable<T> Follow<T>(this ChangeFeed feed, long id, INodeSource<T> nodes, Caller caller, [EnumeratorCancellation] CancellationToken ct) where T : Entity
    {
        if (!(await nodes.Load([id], caller, ct)).ContainsKey(id)) yield break;
        await foreach (var change in feed.Listen(typeof(T).Name, ct))
        {
            if (change.SubjectId != id) continue;
            if (!(await nodes.Load([id], caller, ct)).TryGetValue(id, out var it)) yield break;
            yield return it;
        }
    }
}
