using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using Platform.Kernel.Data;

namespace Platform.Kernel.Graph;

/// <summary>Reads only the needed columns, related rows in the same statement.</summary>
internal static class Projection
{
    /// <summary>Kept whatever is selected: the identity, and what row scope looks at.</summary>
    static readonly string[] Always = [nameof(Entity.Id), nameof(Aggregate.Version), nameof(ScopedAggregate.OrgId), nameof(ScopedAggregate.RegionId),
        nameof(ScopedAggregate.BranchId), nameof(ScopedAggregate.SiteId), nameof(IOwned.OwnerId), nameof(ITeamed.TeamId), nameof(ISharedWithTeam.SharedTeamId)];

    /// <summary>The entity that a query reads; null when it does not come from EF Core or reads something else.</summary>
    public static IEntityType? EntityOf<T>(IQueryable<T> source)
    {
        var roots = new Roots(typeof(T));
        roots.Visit(source.Expression);
        return roots.Found;
    }

    /// <summary>The rows with the columns that are needed, untracked. An entity that cannot be read in part is read whole, and so is what hangs on it.</summary>
    public static IQueryable<T> Apply<T>(IQueryable<T> rows, IEntityType entity, Needed needed, GraphSchema schema) where T : class
        => Of(entity, needed, t => schema.FindDescription(t)?.Default ?? []) is { } select
            ? rows.AsNoTracking().Select((Expression<Func<T, T>>)select) : Included(rows.AsNoTracking(), entity, needed, "");

    static IQueryable<T> Included<T>(IQueryable<T> rows, IEntityType entity, Needed needed, string path) where T : class
    {
        foreach (var (member, inner) in needed.Members)
            if (entity.FindNavigation(member) is { } navigation && !navigation.TargetEntityType.IsOwned())
                rows = Included(rows.Include(path + member), navigation.TargetEntityType, inner ?? new Needed(), path + member + ".");
        return rows;
    }

    /// <summary>Null when the entity cannot be read in part; it must then be read whole.</summary>
    public static LambdaExpression? Of(IEntityType entity, Needed needed, Func<Type, IReadOnlyList<SortKey>> orderOf)
    {
        if (entity.BaseType is not null || entity.GetDirectlyDerivedTypes().Any()) return null;
        if (entity.ClrType.GetConstructor(Any, Type.EmptyTypes) is not { } made) return null;
        var row = Expression.Parameter(entity.ClrType, "x");
        var bindings = new List<MemberBinding>();
        foreach (var member in Names(entity, needed))
        {
            var value = Value(entity, member, needed.Members.GetValueOrDefault(member), row, orderOf);
            if (value is null) return null;
            if (Target(entity, member, value.Type) is not { } target) return null;
            bindings.Add(Expression.Bind(target, value));
        }
        return Expression.Lambda(Expression.MemberInit(Expression.New(made), bindings), row);
    }

    const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    static IEnumerable<string> Names(IEntityType entity, Needed needed)
    {
        var names = new SortedSet<string>(needed.Members.Keys, StringComparer.Ordinal);
        if (needed.Everything || names.Any(n => !IsMapped(entity, n)))
        {
            names.RemoveWhere(n => !IsMapped(entity, n));
            names.UnionWith(entity.GetProperties().Where(p => !p.IsShadowProperty()).Select(p => p.Name));
            names.UnionWith(entity.GetComplexProperties().Select(p => p.Name));
            names.UnionWith(entity.GetNavigations().Where(n => n.TargetEntityType.IsOwned()).Select(n => n.Name));
        }
        names.UnionWith(Always.Where(a => entity.FindProperty(a) is { } p && !p.IsShadowProperty()));
        return names;
    }

    static bool IsMapped(IEntityType entity, string name)
        => entity.FindProperty(name) is not null || entity.FindComplexProperty(name) is not null || entity.FindNavigation(name) is not null;

    static Expression? Value(IEntityType entity, string member, Needed? inner, ParameterExpression row, Func<Type, IReadOnlyList<SortKey>> orderOf)
    {
        if (entity.FindComplexProperty(member) is { } complex) return Whole(complex, Access(row, entity, member));
        if (entity.FindNavigation(member) is not { } navigation || navigation.TargetEntityType.IsOwned()) return Access(row, entity, member);
        if (Access(row, entity, member) is not { } access || Of(navigation.TargetEntityType, inner ?? new Needed(), orderOf) is not { } select) return null;
        var type = navigation.TargetEntityType.ClrType;
        if (!navigation.IsCollection)
            return Expression.Condition(Expression.Equal(access, Expression.Constant(null, type)), Expression.Constant(null, type),
                new Replace(select.Parameters[0], access).Visit(select.Body)!);
        var rows = Expression.Call(typeof(Enumerable), nameof(Enumerable.Select), [type, type], Ordered(access, type, orderOf(type)), select);
        return Expression.Call(typeof(Enumerable), nameof(Enumerable.ToList), [type], rows);
    }

    /// <summary>Through its constructor: EF Core reads the whole entity to get at a complex value as such.</summary>
    static Expression? Whole(IComplexProperty complex, Expression? access)
    {
        var parts = complex.ComplexType.GetProperties().ToDictionary(p => p.Name, StringComparer.OrdinalIgnoreCase);
        var made = complex.ClrType.GetConstructors().FirstOrDefault(c => c.GetParameters().Length == parts.Count && c.GetParameters().All(a => parts.ContainsKey(a.Name!)));
        return made is null || access is null || complex.ComplexType.GetComplexProperties().Any() ? access
            : Expression.New(made, made.GetParameters().Select(a => Expression.Property(access, parts[a.Name!].PropertyInfo!)));
    }

    static Expression Ordered(Expression rows, Type type, IReadOnlyList<SortKey> keys)
    {
        if (keys.Count == 0 && type.GetProperty(nameof(Entity.Id)) is { } id) keys = [new SortKey([id], false)];
        for (var i = 0; i < keys.Count; i++)
        {
            var row = Expression.Parameter(type, "r");
            var key = keys[i].Access(row);
            rows = Expression.Call(typeof(Enumerable), (i == 0 ? "OrderBy" : "ThenBy") + (keys[i].Descending ? "Descending" : ""), [type, key.Type], rows, Expression.Lambda(key, row));
        }
        return rows;
    }

    static MemberExpression? Access(Expression row, IEntityType entity, string member)
        => entity.ClrType.GetProperty(member, Any) is { } property ? Expression.Property(row, property.DeclaringType == row.Type ? property : property.DeclaringType!.GetProperty(member, Any)!) : null;

    /// <summary>A property with a setter of any visibility, else the field behind it.</summary>
    static MemberInfo? Target(IEntityType entity, string member, Type value)
    {
        var property = entity.ClrType.GetProperty(member, Any);
        var declared = property?.DeclaringType!.GetProperty(member, Any);
        if (declared?.SetMethod is not null && declared.PropertyType.IsAssignableFrom(value)) return declared;
        FieldInfo? field = entity.FindProperty(member)?.FieldInfo ?? entity.FindComplexProperty(member)?.FieldInfo ?? entity.FindNavigation(member)?.FieldInfo;
        return field?.FieldType.IsAssignableFrom(value) == true ? field : null;
    }

    sealed class Roots(Type wanted) : ExpressionVisitor
    {
        public IEntityType? Found { get; private set; }

        protected override Expression VisitExtension(Expression node)
        {
            if (node is EntityQueryRootExpression root && root.EntityType.ClrType == wanted) Found = root.EntityType;
            return node is QueryRootExpression ? node : base.VisitExtension(node);
        }
    }
}

/// <summary>Puts one expression in the place of another.</summary>
internal sealed class Replace(Expression from, Expression to) : System.Linq.Expressions.ExpressionVisitor
{
    public override Expression? Visit(Expression? node) => node == from ? to : base.Visit(node);
}
