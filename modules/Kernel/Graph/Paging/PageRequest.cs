using System.Linq.Expressions;
using System.Reflection;
using GraphQL;
using GraphQL.Types;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

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
        var (size, backward) = Size();
        if (Where is { } where) source = source.Where(where);
        var selected = Selection.Fields(_context.Document, _context.FieldAst.SelectionSet, _context.FieldDefinition.ResolvedType).Select(f => f.Field.Name).ToHashSet();
        var total = selected.Contains("totalCount") ? await Count(source) : 0;

        var entity = Projection.EntityOf(source);
        var order = new KeyOrder<T>(Keys(), entity);
        var cursor = new Cursor($"{_context.ParentType.Name}.{_context.FieldDefinition.Name}", order.Keys);
        if (Argument("after") is string after) source = source.Where(order.After(cursor.Decode(after), backward: false));
        if (Argument("before") is string before) source = source.Where(order.After(cursor.Decode(before), backward: true));
        var rows = await Rows(Project(order.Apply(source, backward).Take(size + 1), entity, order));
        var more = rows.Count > size;
        if (more) rows.RemoveAt(size);
        if (backward) rows.Reverse();

        var edges = selected.Overlaps(["edges", "pageInfo"]) ? rows.ConvertAll(r => new Edge<T>(r, cursor.Encode(r))) : [];
        return new Connection<T>
        {
            Nodes = rows, Edges = edges, TotalCount = total,
            PageInfo = new PageInfo
            {
                HasNextPage = backward ? Argument("before") is not null : more, HasPreviousPage = backward ? more : Argument("after") is not null,
                StartCursor = edges.FirstOrDefault()?.Cursor, EndCursor = edges.LastOrDefault()?.Cursor,
            },
        };
    }

    object? Argument(string name) => _context.Arguments is { } all && all.TryGetValue(name, out var given) ? given.Value : null;

    (int Size, bool Backward) Size()
    {
        int? first = Argument("first") as int?, last = Argument("last") as int?;
        if ((first ?? last) is not { } size) throw new Refused(GraphErrors.PageSizeRequired);
        if ((first is not null && last is not null) || size < 0 || size > _limits.PageSize) throw new Refused(GraphErrors.PageSize, null, ("max", _limits.PageSize));
        return (size, first is null);
    }

    IReadOnlyList<SortKey> Keys()
    {
        var type = _schema.Describe(typeof(T));
        var keys = SortInput.Read(type, _schema, Argument("order")).ToList();
        if (keys.Count > _limits.SortKeys) throw new Refused(GraphErrors.SortKeys, null, ("max", _limits.SortKeys));
        return keys.Count > 0 ? keys : _default.Count > 0 ? _default : type.Default;
    }

    IQueryable<T> Project(IQueryable<T> rows, IEntityType? entity, KeyOrder<T> order)
    {
        if (entity is null) return rows;
        var needed = new Needed();
        foreach (var key in order.Keys) needed.Add(key.Path[0].Name);
        foreach (var (node, field) in Selection.Fields(_context.Document, _context.FieldAst.SelectionSet, _context.FieldDefinition.ResolvedType))
            if (field.Name == "nodes") needed.Collect(_context.Document, node.SelectionSet, field.ResolvedType);
            else if (field.Name == "edges")
                foreach (var (inner, edge) in Selection.Fields(_context.Document, node.SelectionSet, field.ResolvedType))
                    if (edge.Name == "node") needed.Collect(_context.Document, inner.SelectionSet, edge.ResolvedType);
        return Projection.Of(entity, needed, t => _schema.FindDescription(t)?.Default ?? []) is { } select
            ? rows.AsNoTracking().Select((Expression<Func<T, T>>)select)
            : Included(rows.AsNoTracking(), entity, needed, "");
    }

    /// <summary>An entity that cannot be read in part is read whole, and so is what hangs on it.</summary>
    static IQueryable<T> Included(IQueryable<T> rows, IEntityType entity, Needed needed, string path)
    {
        foreach (var (member, inner) in needed.Members)
            if (entity.FindNavigation(member) is { } navigation && !navigation.TargetEntityType.IsOwned())
                rows = Included(rows.Include(path + member), navigation.TargetEntityType, inner ?? new Needed(), path + member + ".");
        return rows;
    }

    async Task<int> Count(IQueryable<T> source)
        => source.Provider is IAsyncQueryProvider ? await source.CountAsync(_context.CancellationToken) : source.Count();

    async Task<List<T>> Rows(IQueryable<T> source)
        => source is IAsyncEnumerable<T> ? await source.ToListAsync(_context.CancellationToken) : [.. source];
}
