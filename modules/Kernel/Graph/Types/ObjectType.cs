using System.ComponentModel;
using System.Linq.Expressions;
using System.Reflection;
using Platform.Kernel.Data;

namespace Platform.Kernel.Graph;

/// <summary>What the schema shows of one CLR class. Written by deriving from <see cref="ObjectType{T}"/>; found by scanning.</summary>
public abstract class ObjectType
{
    readonly List<ShownField> _fields = [];
    readonly List<CustomFilter> _filters = [];
    readonly List<GraphField> _further = [];

    private protected ObjectType(Type clr)
    {
        Clr = clr;
        Name = Names.Of(clr);
        Description = clr.GetCustomAttribute<DescriptionAttribute>()?.Description ?? XmlDocs.Of(clr);
    }

    /// <summary>The name in the schema; the class name unless set.</summary>
    public string Name { get; protected init; }

    /// <summary>The description in the schema; the class's doc comment unless set.</summary>
    public string? Description { get; protected init; }

    internal Type Clr { get; }

    internal IReadOnlyList<ShownField> Fields => _fields;

    /// <summary>Everything it shows: members, values and what has arguments of its own.</summary>
    internal IEnumerable<GraphField> Declarations => _fields.Select(f => f.Declaration).Concat(_further);

    internal IReadOnlyList<CustomFilter> Filters => _filters;

    internal IReadOnlyList<SortKey> Default { get; private protected set; } = [];

    private protected ShownField Add(ShownField field)
    {
        _fields.Add(field);
        return field;
    }

    private protected CustomFilter Add(CustomFilter filter)
    {
        _filters.Add(filter);
        return filter;
    }

    private protected void AddFurther(GraphField field) => _further.Add(field);

    internal ShownField? Field(string name) => _fields.Find(f => f.Declaration.Name == name);
}

/// <summary>
/// What the schema shows of one CLR class: its constructor lists the fields. Nothing is shown by omission. A shown stored member can be
/// filtered and sorted by, unless told otherwise.
/// </summary>
/// <typeparam name="T">An entity, or a plain record that fields return.</typeparam>
public abstract class ObjectType<T> : ObjectType where T : notnull
{
    /// <summary>Begins an empty description; the derived constructor adds fields.</summary>
    protected ObjectType() : base(typeof(T)) { }

    /// <summary>Shows a property under its name in camel case. <c>Id</c> of an entity is shown as a global id.</summary>
    protected ShownField Shows<TValue>(Expression<Func<T, TValue>> member)
    {
        if (Strip(member.Body) is not MemberExpression { Member: PropertyInfo property })
            throw new ArgumentException($"{GetType().Name} shows {member.Body}: only a property can be shown by itself; name a computed field.");
        // The lambda's own reflection sees the base class: the derived property carries attributes and overrides.
        property = typeof(T).GetProperty(property.Name) ?? property;
        return Add(new ShownField(typeof(T), Names.Camel(property.Name), Shape.Of(property), property, Reader(property, member), Name));
    }

    /// <summary>The getter itself where it fits: thousands of members are shown, and compiling each takes time and memory at every start.</summary>
    static Func<object, object?> Reader<TValue>(PropertyInfo property, Expression<Func<T, TValue>> member)
    {
        var fits = !typeof(T).IsValueType && property.PropertyType == typeof(TValue) && property.GetMethod is not null;
        var read = fits ? property.GetMethod!.CreateDelegate<Func<T, TValue>>() : member.Compile();
        return o => read((T)o);
    }

    /// <summary>Shows a value computed from the object alone.</summary>
    /// <param name="name">Name in the schema.</param>
    /// <param name="compute">Must not read what <see cref="ShownField.Reads"/> does not name: it is not loaded.</param>
    protected ShownField Shows<TValue>(string name, Func<T, TValue> compute)
        => Add(new ShownField(typeof(T), name, Shape.Of(compute.Method.ReturnParameter), null, o => compute((T)o), Name));

    /// <summary>Shows every public property of a plain record that was made to be shown.</summary>
    protected void ShowsAll()
    {
        foreach (var property in typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance))
            if (property.GetIndexParameters().Length == 0 && property.Name != "EqualityContract")
                Add(new ShownField(typeof(T), Names.Camel(property.Name), Shape.Of(property), property, o => property.GetValue(o), Name));
    }

    /// <summary>
    /// Shows <c>history(first, after)</c>: the entries of the module's audit trail about the object, newest first. Values of
    /// <see cref="ProtectedAttribute"/> are not in them; values of fields that declare a permission of their own are, so choose the permission accordingly.
    /// </summary>
    /// <param name="permission">What reading it needs, besides what leads here.</param>
    protected void ShowsHistory(string permission)
    {
        if (!typeof(Aggregate).IsAssignableFrom(typeof(T))) throw new ArgumentException($"{typeof(T).Name} is no aggregate: nothing is audited of it.");
        AddFurther(new HistoryField(typeof(T))
        {
            Name = "history", Shape = new Shape(typeof(Connection<AuditRow>), false), Reads = [nameof(Entity.Id)], Permission = permission,
            Description = "What was changed, by whom and when, newest first, from the audit trail; personal and secret values are not in it.",
        });
    }

    /// <summary>Adds a field to <c>where</c> that stands for a condition of the module's own.</summary>
    /// <param name="name">Name in the schema.</param>
    /// <param name="predicate">Gets the client's value, never null, and the services of the request.</param>
    protected CustomFilter Filter<TValue>(string name, Func<TValue, IServiceProvider, Expression<Func<T, bool>>> predicate) where TValue : notnull
        => Add(new CustomFilter(name, Shape.Of(typeof(TValue)) with { Nullable = true }, (value, services) => predicate((TValue)value, services)));

    /// <summary>The order of a list when the client names none; without it newest first by id. Called again it adds a further key.</summary>
    protected void DefaultOrder<TKey>(Expression<Func<T, TKey>> key, bool descending = false)
    {
        var path = new List<PropertyInfo>();
        for (var at = Strip(key.Body); at is MemberExpression { Member: PropertyInfo property } member; at = member.Expression!) path.Insert(0, property);
        if (path.Count == 0) throw new ArgumentException($"{GetType().Name} orders by {key.Body}: a property is needed.");
        Default = [.. Default, new SortKey(path, descending)];
    }

    static Expression Strip(Expression body) => body is UnaryExpression { NodeType: ExpressionType.Convert } convert ? convert.Operand : body;
}
