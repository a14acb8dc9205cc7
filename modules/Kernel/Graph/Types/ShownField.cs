using System.Reflection;
using System.Runtime.CompilerServices;
using GraphQL;
using Platform.Kernel.Data;

namespace Platform.Kernel.Graph;

/// <summary>A member or computed value that an <see cref="ObjectType{T}"/> shows. Its methods refine it and return it.</summary>
public sealed class ShownField
{
    readonly Func<object, object?> _read;

    internal ShownField(Type owner, string name, Shape shape, PropertyInfo? member, Func<object, object?> read, string typeName)
    {
        _read = read;
        Member = member;
        Declaration = new Shown(this, owner) { Name = name, Shape = shape, Open = true, Description = member is null ? null : XmlDocs.Of(member) };
        var stored = member is not null && IsStored(member);
        Filterable = Sortable = stored;
        Declaration.Reads = stored ? [member!.Name] : member is null ? [] : null;
        if (member is { Name: nameof(Entity.Id) } && typeof(Entity).IsAssignableFrom(owner)) (Declaration.IdOf, Declaration.Description) = (typeName, "Global id.");
    }

    internal GraphField Declaration { get; }

    internal PropertyInfo? Member { get; }

    internal bool Filterable { get; private set; }

    internal bool Sortable { get; private set; }

    /// <summary>The permission that reading, filtering and sorting by it needs, besides what leads here.</summary>
    public ShownField Needs(string permission)
    {
        (Declaration.Permission, Declaration.Open) = (permission, false);
        return this;
    }

    /// <summary>Not offered in <c>where</c>.</summary>
    public ShownField NotFilterable()
    {
        Filterable = false;
        return this;
    }

    /// <summary>Not offered in <c>order</c>.</summary>
    public ShownField NotSortable()
    {
        Sortable = false;
        return this;
    }

    /// <summary>The stored members that a computed value reads; only these columns are loaded for it.</summary>
    public ShownField Reads(params string[] members)
    {
        Declaration.Reads = members;
        return this;
    }

    /// <summary>The number is the id of a row of this graph type and is shown as a global id.</summary>
    public ShownField AsId(string type)
    {
        Declaration.IdOf = type;
        return this;
    }

    /// <summary>A computed text or object that is never null; the compiler does not tell for lambdas.</summary>
    public ShownField NotNull()
    {
        Declaration.Shape = Declaration.Shape with { Nullable = false };
        return this;
    }

    /// <summary>The name in the schema, where the member's own name does not fit.</summary>
    public ShownField As(string name)
    {
        Declaration.Name = name;
        return this;
    }

    /// <summary>The description, where the member's doc comment does not fit or there is none.</summary>
    public ShownField Described(string text)
    {
        Declaration.Description = text;
        return this;
    }

    /// <summary>A property with storage of its own: automatic, settable, or a list that a field stands behind.</summary>
    static bool IsStored(PropertyInfo member)
    {
        if (member.IsDefined(typeof(System.ComponentModel.DataAnnotations.Schema.NotMappedAttribute))) return false;
        var declared = member.DeclaringType!.GetProperty(member.Name, All) ?? member;
        return declared.GetMethod?.IsDefined(typeof(CompilerGeneratedAttribute)) == true || declared.SetMethod is not null
            || (Shape.ElementType(member.PropertyType) is not null && BackingField(member) is not null);
    }

    const BindingFlags All = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    static FieldInfo? BackingField(PropertyInfo member) => member.DeclaringType!.GetField("_" + Names.Camel(member.Name), All);

    sealed class Shown(ShownField field, Type owner) : GraphField
    {
        public override ValueTask<object?> Resolve(IResolveFieldContext context) => new(field._read(context.Source!));

        public override string Place => $"{owner.Name}.{Name}";
    }
}
