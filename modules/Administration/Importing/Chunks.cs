using System.Runtime.CompilerServices;

namespace Platform.Administration.Importing;

/// <summary>Cuts a stream into batches; a slow stream's batch does not wait longer than two seconds, so that progress is seen and the lease renewed.</summary>
internal static class Chunks
{
    static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    public static async IAsyncEnumerable<IReadOnlyList<T>> Chunked<T>(this IAsyncEnumerable<T> items, int size, [EnumeratorCancellation] CancellationToken ct)
    {
        var (batch, began) = (new List<T>(size), Environment.TickCount64);
        await foreach (var item in items.WithCancellation(ct))
        {
            batch.Add(item);
            if (batch.Count < size && Environment.TickCount64 - began < Longest.TotalMilliseconds) continue;
            yield return batch;
            (batch, began) = (new List<T>(size), Environment.TickCount64);
        }
        if (batch.Count > 0) yield return batch;
    }
}
