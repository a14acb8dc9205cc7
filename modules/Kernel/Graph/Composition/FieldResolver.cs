using GraphQL;
using GraphQL.DataLoader;
using GraphQL.Resolvers;
using Platform.Kernel.Privacy;

namespace Platform.Kernel.Graph;

/// <summary>Resolves a field and turns its refusals into errors in the caller's language, with a code.</summary>
internal sealed class FieldResolver(GraphField declared) : IFieldResolver
{
    /// <summary>Most values are there already: hundreds in a page, and none of them shall cost a state machine.</summary>
    public ValueTask<object?> ResolveAsync(IResolveFieldContext context)
    {
        try
        {
            var resolving = declared.Resolve(context);
            if (!resolving.IsCompletedSuccessfully || declared.Reveals is not null) return Later(resolving, context);
            return new(Shown(resolving.Result));
        }
        catch (Refused refused) { throw refused.ToError(context.Caller().Locale); }
    }

    async ValueTask<object?> Later(ValueTask<object?> resolving, IResolveFieldContext context)
    {
        try
        {
            var value = await resolving;
            if (declared.Reveals is { } reveals && value is not null) await PersonalReads.Note(context, declared, reveals, value);
            return Shown(value);
        }
        catch (Refused refused) { throw refused.ToError(context.Caller().Locale); }
    }

    object? Shown(object? value) => declared.IdOf is null || value is null ? value : Ids(value);

    object Ids(object value) => value switch
    {
        string ready => ready,
        long id => GlobalId.Encode(declared.IdOf!, id),
        IDataLoaderResult later => new LaterIds(later, this),
        System.Collections.IEnumerable list => list.Cast<object?>().Select(v => v is long id ? GlobalId.Encode(declared.IdOf!, id) : v).ToList(),
        _ => throw new InvalidOperationException($"{declared.Place} is shown as an id but is a {value.GetType().Name}."),
    };

    /// <summary>An id that a loader fetches together with others.</summary>
    sealed class LaterIds(IDataLoaderResult later, FieldResolver resolver) : IDataLoaderResult
    {
        public async Task<object?> GetResultAsync(CancellationToken cancellationToken = default) => await later.GetResultAsync(cancellationToken) is { } value ? resolver.Ids(value) : null;
    }
}
