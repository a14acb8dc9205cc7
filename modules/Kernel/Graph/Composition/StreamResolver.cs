using GraphQL;
using GraphQL.Resolvers;

namespace Platform.Kernel.Graph;

/// <summary>A subscription method's stream as the engine wants it.</summary>
internal sealed class StreamResolver(MethodField declared) : ISourceStreamResolver
{
    public ValueTask<IObservable<object?>> ResolveAsync(IResolveFieldContext context)
    {
        try { return new(Stream((dynamic)declared.Invoke(context)!, context.CancellationToken)); }
        catch (Refused refused) { throw refused.ToError(context.Caller().Locale); }
    }

    static IObservable<object?> Stream<T>(IAsyncEnumerable<T> events, CancellationToken ct) => new AsyncStream<T>(events, ct);
}
