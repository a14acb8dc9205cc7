using System.Reflection;
using GraphQL;
using GraphQL.Resolvers;

namespace Platform.Kernel.Graph;

/// <summary>A subscription method's stream as the engine wants it.</summary>
internal sealed class StreamResolver : ISourceStreamResolver
{
    readonly MethodField _declared;
    readonly Func<object, CancellationToken, IObservable<object?>> _stream;

    public StreamResolver(MethodField declared)
    {
        _declared = declared;
        _stream = typeof(StreamResolver).GetMethod(nameof(Stream), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(declared.EventType)
            .CreateDelegate<Func<object, CancellationToken, IObservable<object?>>>();
    }

    public ValueTask<IObservable<object?>> ResolveAsync(IResolveFieldContext context)
    {
        try { return new(_stream(_declared.Invoke(context)!, context.CancellationToken)); }
        catch (Refused refused) { throw refused.ToError(context.Caller().Locale); }
    }

    static IObservable<object?> Stream<T>(object events, CancellationToken ct) => new AsyncStream<T>((IAsyncEnumerable<T>)events, ct);
}
