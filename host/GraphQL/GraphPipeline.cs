using GraphQL;
using GraphQL.Transport;
using Microsoft.Extensions.Options;
using Platform.Kernel.Access;
using Platform.Kernel.Graph;

namespace Platform.Host.GraphQL;

/// <summary>The one way from a transport to the engine: rate, limits, document cache, deadline, error mapping. HTTP and sockets both use it.</summary>
internal sealed class GraphPipeline(IDocumentExecuter executer, SchemaHolder holder, RequestRate rate, ErrorMapping errors, SubscriptionRecheck recheck, IOptions<GraphLimits> options)
{
    /// <summary>Executes a request for the caller of a scope. Never throws but for a client that left.</summary>
    /// <param name="operation">Cancelled at the deadline, unless the answer is a stream: that lives until the transport cancels it.</param>
    /// <param name="queriesOnly">True for GET.</param>
    public async Task<ExecutionResult> Execute(GraphQLRequest request, IServiceProvider scope, CancellationTokenSource operation, bool queriesOnly, CancellationToken left)
    {
        var caller = scope.GetRequiredService<CurrentCaller>().Caller;
        var result = rate.Wait(caller) is { } wait ? Refusal(GraphRefusal.Of(GraphErrors.RateLimited, ("seconds", Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)))))
            : !holder.IsReady ? Refusal(GraphRefusal.Of(GraphErrors.NotReady))
            : Oversized(request) is { } refusal ? Refusal(refusal)
            : await Run(request, scope, caller, operation, queriesOnly, left);
        Finish(result, caller);
        return result;
    }

    /// <summary>The same for an event of a stream.</summary>
    public void Finish(ExecutionResult result, Caller caller) => errors.Apply(result, caller.Locale, options.Value.Errors);

    async Task<ExecutionResult> Run(GraphQLRequest request, IServiceProvider scope, Caller caller, CancellationTokenSource operation, bool queriesOnly, CancellationToken left)
    {
        CallerSchemaFilter.Viewer.Value = caller;
        operation.CancelAfter(options.Value.Deadline);
        var schema = holder.Current;
        var known = schema.Documents.Find(request.Query!);
        var engine = new ExecutionOptions
        {
            Schema = schema, Query = request.Query, Document = known, OperationName = request.OperationName, Variables = request.Variables, Extensions = request.Extensions,
            RequestServices = scope, CancellationToken = operation.Token, Listeners = { recheck }, UserContext = new Dictionary<string, object?> { [SubscriptionRecheck.Owner] = scope.GetRequiredService<CurrentCaller>() },
        };
        if (queriesOnly) engine.Listeners.Add(QueriesOnly.Instance);
        // A document that was valid once needs only the rules that depend on the caller or on variables.
        engine.ValidationRules = known is not null ? RuleSet.Cached(scope) : RuleSet.All(scope);
        try
        {
            // A resolver that ignores its token must not keep the client waiting.
            var result = await executer.ExecuteAsync(engine).WaitAsync(operation.Token);
            await scope.GetRequiredService<Kernel.Privacy.PersonalReads>().FlushAsync(CancellationToken.None);
            if (known is null && result is { Executed: true, Document: { } document }) schema.Documents.Add(request.Query!, document);
            if (result.Streams is not null) operation.CancelAfter(Timeout.InfiniteTimeSpan);
            return result;
        }
        catch (OperationCanceledException) when (!left.IsCancellationRequested)
        {
            return Refusal(GraphRefusal.Of(GraphErrors.Timeout));
        }
    }

    GraphRefusal? Oversized(GraphQLRequest request)
        => request.Query!.Length > options.Value.Length ? GraphRefusal.Of(GraphErrors.LengthLimit, ("max", options.Value.Length))
         : request.Variables?.Count > options.Value.Variables ? GraphRefusal.Of(GraphErrors.VariablesLimit, ("max", options.Value.Variables)) : null;

    static ExecutionResult Refusal(GraphRefusal refusal) => new() { Errors = [refusal] };
}
