using GraphQL;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel.Data;

namespace Platform.Kernel.Graph;

/// <summary>What a client asked of one object. As a parameter of a field method it adds no argument: the method finds the row, this reads what is asked for.</summary>
/// <typeparam name="T">An entity with an <see cref="ObjectType{T}"/>.</typeparam>
public sealed class RowRequest<T> where T : class
{
    readonly IResolveFieldContext _context;

    internal RowRequest(IResolveFieldContext context) => _context = context;

    /// <summary>The row with the columns that are asked for and what hangs on it, in one statement, untracked; null when there is none.</summary>
    /// <param name="source">At most one row that the caller may see.</param>
    public async Task<T?> Read(IQueryable<T> source)
    {
        var (selection, provider) = (PageSelection.Of(_context, isPage: false), (IAsyncQueryProvider)source.Provider);
        var plan = new PlannedQuery(source.Expression, "one|" + selection.Shape, _context.RequestServices!.GetRequiredService<QueryPlans>(), rows =>
        {
            var query = provider.CreateQuery<T>(rows);
            return Projection.Apply(query, Projection.EntityOf(query)!, selection.Needs(), (GraphSchema)_context.Schema).Expression;
        });
        return (await plan.ReadAsync<T>(provider, _context.CancellationToken)).FirstOrDefault();
    }
}
