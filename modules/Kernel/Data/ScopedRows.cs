using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Platform.Kernel.Data;

/// <summary>Row scope, applied once where a query starts. Head office gets no condition at all, a single unit one equality that leads an index.</summary>
public static class ScopedRows
{
    /// <summary>The rows of this type that the scope reaches, for reading.</summary>
    public static IQueryable<T> Visible<T>(this ModuleDb db, RowScope scope) where T : ScopedAggregate
        => db.Set<T>().AsNoTracking().Within(scope);

    /// <summary>Narrows a query to what the scope reaches.</summary>
    public static IQueryable<T> Within<T>(this IQueryable<T> rows, RowScope scope) where T : class, IPlaced
    {
        if (scope.All) return rows;
        var row = Expression.Parameter(typeof(T), "row");
        Expression? any = null;
        OneOf(nameof(ScopedAggregate.RegionId), scope.Regions);
        OneOf(nameof(ScopedAggregate.BranchId), scope.Branches);
        OneOf(nameof(ScopedAggregate.SiteId), scope.Sites);
        OneOf(nameof(ScopedAggregate.OrgId), scope.Units);
        if (typeof(ITeamed).IsAssignableFrom(typeof(T))) OneOf(nameof(ITeamed.TeamId), scope.Teams);
        if (typeof(ISharedWithTeam).IsAssignableFrom(typeof(T))) OneOf(nameof(ISharedWithTeam.SharedTeamId), scope.Teams);
        if (scope.Owner is { } owner && (typeof(IOwned).IsAssignableFrom(typeof(T)) ? nameof(IOwned.OwnerId) : typeof(Aggregate).IsAssignableFrom(typeof(T)) ? nameof(Aggregate.CreatedBy) : null) is { } own)
            OneOf(own, [owner]);
        if (typeof(IPartied).IsAssignableFrom(typeof(T))) OneOf(nameof(IPartied.PartyId), scope.Parties);
        else if (typeof(ISelf).IsAssignableFrom(typeof(T))) OneOf(nameof(Entity.Id), scope.Parties);
        return rows.Where(Expression.Lambda<Func<T, bool>>(any ?? Expression.Constant(false), row));

        void OneOf(string property, IReadOnlyList<long> ids)
        {
            if (ids.Count == 0) return;
            Expression column = Expression.Property(row, property);
            var condition = ids.Count == 1
                ? Expression.Equal(column, Expression.Convert(Captured(ids[0]), column.Type))
                : (Expression)Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(long)],
                    Captured<IEnumerable<long>>(ids), column.Type == typeof(long) ? column : Expression.Convert(column, typeof(long)));
            any = any is null ? condition : Expression.OrElse(any, condition);
        }
    }

    /// <summary>Loads one object to change it: found within the scope, at the version the client saw.</summary>
    /// <param name="db">The module's context; the object comes back tracked.</param>
    /// <param name="input">Global id and expected version.</param>
    /// <param name="scope">The rows that the caller's permission reaches.</param>
    /// <param name="with">Adds what must be loaded with it; null loads the object alone.</param>
    /// <param name="ct">Cancels the read.</param>
    /// <exception cref="Refused"><see cref="CommonErrors.NotFound"/> also when it is out of scope; <see cref="CommonErrors.VersionConflict"/>.</exception>
    public static async Task<T> Take<T>(this ModuleDb db, Graph.ChangeInput input, RowScope scope, Func<IQueryable<T>, IQueryable<T>>? with, CancellationToken ct)
        where T : ScopedAggregate
    {
        var found = await db.Take(input.Id, "id", scope, with, ct);
        if (found.Version != input.ExpectedVersion)
            throw await Conflicts.Refusal(db, found, input.ExpectedVersion, ct);
        return found;
    }

    /// <summary>Loads one object by global id within a scope, tracked, without a version check: for what is referred to, not changed by intent.</summary>
    public static async Task<T> Take<T>(this ModuleDb db, string globalId, string field, RowScope scope, Func<IQueryable<T>, IQueryable<T>>? with, CancellationToken ct)
        where T : ScopedAggregate
    {
        if (Graph.GlobalId.TryDecode(globalId, typeof(T).Name, out var id))
        {
            var rows = db.Set<T>().Within(scope).Where(x => x.Id == id);
            if (await (with?.Invoke(rows) ?? rows).OnlyAsync(ct) is { } found) return found;
        }
        throw new Refused(CommonErrors.NotFound, field, ("what", typeof(T).Name));
    }

    // A captured value becomes an SQL parameter; a constant would make a new plan for every caller.
    static Expression Captured<TValue>(TValue value)
    {
        Expression<Func<TValue>> capture = () => value;
        return capture.Body;
    }
}
