using GraphQL;
using GraphQL.Transport;
using GraphQLParser.AST;
using Platform.Kernel.Access;
using Platform.Kernel.Graph;

namespace Platform.Host.GraphQL;

/// <summary>One query, mutation or subscription that a socket carries.</summary>
internal sealed class SocketOperation(string id, SocketChannel channel, IServiceProvider services, Caller caller, CancellationTokenSource stop)
{
    readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    volatile Stream? _stream;
    int _ended;

    public void Cancel()
    {
        Interlocked.Exchange(ref _ended, 1);
        Stop();
    }

    public async Task Refuse(GraphRefusal refusal)
    {
        var result = new ExecutionResult { Errors = [refusal] };
        services.GetRequiredService<GraphPipeline>().Finish(result, caller);
        await channel.Send(new OperationMessage { Id = id, Type = "error", Payload = result.Errors });
        stop.Dispose();
    }

    public async Task Run(GraphQLRequest request, Action ended)
    {
        try
        {
            await using var scope = services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentCaller>().Caller = caller;
            var pipeline = scope.ServiceProvider.GetRequiredService<GraphPipeline>();
            var began = services.GetRequiredService<SchemaHolder>().Current;
            var result = await pipeline.Execute(request, scope.ServiceProvider, stop, queriesOnly: false, stop.Token);
            if (result.Streams is { Count: > 0 } streams)
            {
                _stream = new Stream(began, result.Document!, result.Operation!, request.Variables);
                if (services.GetRequiredService<SchemaHolder>().Current != began) Recheck(); // switched while it was being set up
                using var cancelled = stop.Token.Register(() => _done.TrySetResult());
                using (streams.Values.Single().Subscribe(new Events(this, pipeline))) await _done.Task;
            }
            else if (!result.Executed)
            {
                ended();
                if (End()) await channel.Send(new OperationMessage { Id = id, Type = "error", Payload = result.Errors });
            }
            else Next(result);
        }
        catch (OperationCanceledException) { }
        finally
        {
            ended();
            if (End()) await channel.Send(new OperationMessage { Id = id, Type = "complete" });
            stop.Dispose();
        }
    }

    /// <summary>A new set of modules is on: a stream that does not fit it ends.</summary>
    public void Recheck()
    {
        if (_stream is { } stream) _ = EndUnlessFits(stream);
    }

    async Task EndUnlessFits(Stream stream)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentCaller>().Caller = caller;
        if (await services.GetRequiredService<SubscriptionRecheck>().Fits(stream.Began, stream.Document, stream.Operation, stream.Variables, scope.ServiceProvider)) return;
        var result = new ExecutionResult { Errors = [GraphRefusal.Of(GraphErrors.ModuleOff)] };
        services.GetRequiredService<GraphPipeline>().Finish(result, caller);
        Next(result);
        _done.TrySetResult();
    }

    sealed record Stream(GraphSchema Began, GraphQLDocument Document, GraphQLOperationDefinition Operation, Inputs? Variables);

    void Next(ExecutionResult result)
    {
        if (Volatile.Read(ref _ended) == 0) _ = channel.Send(new OperationMessage { Id = id, Type = "next", Payload = result });
    }

    bool End() => Interlocked.Exchange(ref _ended, 1) == 0;

    void Stop()
    {
        try { stop.Cancel(); }
        catch (ObjectDisposedException) { } // it ended by itself
    }

    sealed class Events(SocketOperation operation, GraphPipeline pipeline) : IObserver<ExecutionResult>
    {
        public void OnNext(ExecutionResult value)
        {
            var ends = value.Errors?.Any(e => e.Code == GraphErrors.AccessEnded.Code || e.Code == GraphErrors.ModuleOff.Code) == true;
            pipeline.Finish(value, operation.Caller);
            operation.Next(value);
            if (ends) operation._done.TrySetResult();
        }

        public void OnError(Exception error)
        {
            var result = new ExecutionResult { Errors = [error as ExecutionError ?? new global::GraphQL.Execution.UnhandledError("", error)] };
            pipeline.Finish(result, operation.Caller);
            operation.Next(result);
            operation._done.TrySetResult();
        }

        public void OnCompleted() => operation._done.TrySetResult();
    }

    Caller Caller => caller;
}
