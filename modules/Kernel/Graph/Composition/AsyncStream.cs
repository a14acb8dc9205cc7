namespace Platform.Kernel.Graph;

/// <summary>An asynchronous stream as an observable. Each subscriber enumerates; disposing a subscription ends its enumeration.</summary>
internal sealed class AsyncStream<T>(IAsyncEnumerable<T> events, CancellationToken ct) : IObservable<object?>
{
    public IDisposable Subscribe(IObserver<object?> observer)
    {
        var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        _ = Run(observer, stop);
        return new Subscribed(stop);
    }

    async Task Run(IObserver<object?> observer, CancellationTokenSource stop)
    {
        using (stop)
            try
            {
                await Task.Yield(); // the subscriber is not ready before Subscribe has returned
                await foreach (var one in events.WithCancellation(stop.Token)) observer.OnNext(one);
                observer.OnCompleted();
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested) { observer.OnCompleted(); }
            catch (Exception e) { observer.OnError(e); }
    }

    sealed class Subscribed(CancellationTokenSource stop) : IDisposable
    {
        public void Dispose()
        {
            try { stop.Cancel(); }
            catch (ObjectDisposedException) { } // it ended by itself
        }
    }
}
