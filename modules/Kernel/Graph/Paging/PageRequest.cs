using System.Linq.Expressions;
using System.Reflection;
using GraphQL;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Platform.Kernel.Data;

namespace Platform.Kernel.Graph;

/// <summary>
/// What a client asked of a list: filter, order, page and fields. As a parameter of a field method it adds the arguments <c>first</c>,
/// <c>after</c>, <c>last</c>, <c>before</c>, <c>where</c> and <c>order</c>.
/// </summary>
/// <typeparam name="T">An entity or record with an <see cref="ObjectType{T}"/>.</typeparam>
public sealed class PageRequest<T> where T : class
{
    readonly IResolveFieldContext _context;
    readonly GraphSchema _schema;
    readonly GraphLimits _limits;
    readonly List<SortKey> _default = [];

    internal PageRequest(IResolveFieldContext context)
    {
        _context = context;
        _schema = (GraphSchema)context.Schema;
        _limits = context.RequestServices!.GetService<IOptions<GraphLimits>>()?.Value ?? new GraphLimits();
    }

    /// <summary>The client's filter as a predicate; null when there is none. For counts and sums over the same rows.</summary>
    public Expression<Func<T, bool>>? Where
        => Argument("where") is IDictionary<string, object?> where ? new FilterExpression(_schema, _context.RequestServices!, _limits).Of<T>(where) : null;

    /// <summary>The order of this list when the client names none, where it is not that of the type; called again it adds a further key.</summary>
    /// <param name="key">A stored property.</param>
    /// <param name="descending">Largest first.</param>
    public PageRequest<T> OrderedBy<TKey>(Expression<Func<T, TKey>> key, bool descending = false)
    {
        var member = key.Body is UnaryExpression { NodeType: ExpressionType.Convert } convert ? convert.Operand : key.Body;
        if (member is not MemberExpression { Member: PropertyInfo property }) throw new ArgumentException($"{key.Body} is no property.", nameof(key));
        _default.Add(new SortKey([typeof(T).GetProperty(property.Name) ?? property], descending));
        return this;
    }

    /// <summary>
    /// Reads one page in one statement, with the columns that are asked for, untracked; a second statement counts when
    /// <c>totalCount</c> is asked for.
    /// </summary>
    /// <param name="source">What the caller may see, unordered.</param>
    /// <exception cref="Refused">The page size, cursor, filter or order is not allowed.</exception>
    public async Task<Connection<T>> Read(IQueryable<T> source)
    {
        var (size, backward) = Wanted();
        if (Where is { } where) source = source.Where(where);
        var selection = PageSelection.Of(_context, isPage: true);
        var total = selection.Fields.Contains("totalCount") ? await Count(source) : 0;

        var (order, cursor) = Ordered(source, selection);
        var cursors = 0;
        if (Argument("after") is string after) (source, cursors) = (source.Where(order.After(cursor.Decode(after), backward: false)), cursors + 1);
        if (Argument("before") is string before) (source, cursors) = (source.Where(order.After(cursor.Decode(before), backward: true)), cursors + 1);
        var rows = await Rows(source, selection, order, backward, size + 1, cursors);
        var more = rows.Count > size;
        if (more) rows.RemoveAt(size);
        if (backward) rows.Reverse();

        var (edges, info) = (selection.Fields.Contains("edges"), selection.Fields.Contains("pageInfo") && rows.Count > 0);
        return new Connection<T>
        {
            Nodes = rows, Edges = edges ? rows.ConvertAll(r => new Edge<T>(r, cursor.Encode(r))) : [], TotalCount = total,
            PageInfo = new PageInfo
            {
                HasNextPage = backward ? Argument("before") is not null : more, HasPreviousPage = backward ? more : Argument("after") is not null,
                StartCursor = info ? cursor.Encode(rows[0]) : null, EndCursor = info ? cursor.Encode(rows[^1]) : null,
            },
        };
    }

    object? Argument(string name) => _context.Arguments is { } all && all.TryGetValue(name, out var given) ? given.Value : null;

    (int Size, bool Backward) Wanted()
    {
        int? first = Argument("first") as int?, last = Argument("last") as int?;
        if ((first ?? last) is not { } size) throw new Refused(GraphErrors.PageSizeRequired);
        if ((first is not null && last is not null) || size < 0 || size > _limits.PageSize) throw new Refused(GraphErrors.PageSize, null, ("max", _limits.PageSize));
        return (size, first is null);
    }

    /// <summary>What the list is ordered by, and the cursors that belong to it.</summary>
    (KeyOrder<T> Order, Cursor Cursor) Ordered(IQueryable<T> source, PageSelection selection)
    {
        var keys = Keys();
        var name = string.Join(',', keys.Select(k => k.Descending ? k.Name + " desc" : k.Name)) + (source.Provider is IAsyncQueryProvider ? "" : " in memory");
        if (selection.Order is LastOrder last && last.Name == name) return (last.Order, last.Cursor);
        var order = new KeyOrder<T>(keys, Projection.EntityOf(source));
        var made = new LastOrder(name, order, new Cursor($"{_context.ParentType.Name}.{_context.FieldDefinition.Name}", order.Keys));
        selection.Order = made;
        return (made.Order, made.Cursor);
    }

    sealed record LastOrder(string Name, KeyOrder<T> Order, Cursor Cursor);

    IReadOnlyList<SortKey> Keys()
    {
        var type = _schema.Describe(typeof(T));
        var keys = SortInput.Read(type, _schema, Argument("order")).ToList();
        if (keys.Count > _limits.SortKeys) throw new Refused(GraphErrors.SortKeys, null, ("max", _limits.SortKeys));
        return keys.Count > 0 ? keys : _default.Count > 0 ? _default : type.Default;
    }

    async Task<List<T>> Rows(IQueryable<T> source, PageSelection selection, KeyOrder<T> order, bool backward, int take, int cursors)
    {
        if (source.Provider is not IAsyncQueryProvider provider) return [.. order.Apply(source, backward).Take(take)];
        var indexes = _context.RequestServices!.GetService<IndexBook>();
        if (indexes is not null) await indexes.OpenAsync();
        var plan = new PlannedQuery(source.Expression, $"{selection.Shape}|{order.Name}{(backward ? " backward" : "")}|{cursors}", _context.RequestServices!.GetRequiredService<QueryPlans>(), Whole, (Size, take));
        return await plan.ReadAsync<T>(provider, _context.CancellationToken);

        Expression Whole(Expression filtered)
        {
            var rows = order.Apply(provider.CreateQuery<T>(filtered), backward);
            rows = provider.CreateQuery<T>(Expression.Call(typeof(Queryable), nameof(Queryable.Take), [typeof(T)], rows.Expression, Size));
            if (Projection.EntityOf(rows) is not { } entity) return rows.Expression;
            var needed = selection.Needs();
            foreach (var key in order.Keys) needed.Add(key.Path[0].Name);
            var whole = Projection.Apply(rows, entity, needed, _schema);
            return (indexes is not null && ListWalk.Tag(filtered, cursors, entity, order.Keys, indexes) is { } tag ? whole.TagWith(tag) : whole).Expression;
        }
    }

    static readonly ParameterExpression Size = PlannedQuery.Parameter<int>("page_size");

    async Task<int> Count(IQueryable<T> source)
        => source.Provider is IAsyncQueryProvider ? await source.CountAsync(_context.CancellationToken) : source.Count();
}
