using System.Reflection;

namespace Platform.Kernel.Graph;

/// <summary>One field of an input record.</summary>
internal sealed class InputPart
{
    public required string Name { get; init; }

    public required Shape Shape { get; init; }

    /// <summary>May be left out or null; the record's own default then stands.</summary>
    public required bool Optional { get; init; }

    /// <summary>Shown in the schema; null when there is none to show.</summary>
    public object? Default { get; private init; }

    /// <summary>The constructor's argument when the client gave none.</summary>
    public object? Missing { get; private init; }

    public string? Description { get; private init; }

    /// <summary>The graph type of a global id; empty for an id that the slice reads itself.</summary>
    public string? IdOf { get; private init; }

    public string? Permission { get; private init; }

    public required Func<object?, object?> Read { get; init; }

    /// <summary>Null for a parameter of the constructor.</summary>
    public PropertyInfo? Property { get; private init; }

    /// <summary>Null for a value that cannot be null means: not given.</summary>
    public bool Accepts(object? value) => value is not null || Shape.Nullable;

    public static InputPart Of(ParameterInfo parameter, Type clr)
    {
        var property = clr.GetProperty(parameter.Name!, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase);
        var (shape, type) = (Shape.Of(parameter), parameter.ParameterType);
        var given = parameter.HasDefaultValue && parameter.DefaultValue is not null ? Typed(parameter.DefaultValue, type) : null;
        var id = (parameter.GetCustomAttribute<IdAttribute>() ?? property?.GetCustomAttribute<IdAttribute>())?.Type;
        return new InputPart
        {
            Name = Names.Camel(parameter.Name!), Shape = shape, Optional = parameter.HasDefaultValue, Default = shape.Element is null ? given : null,
            Missing = given ?? (type.IsValueType ? Activator.CreateInstance(type) : null),
            Description = XmlDocs.Of(parameter) ?? (property is null ? null : XmlDocs.Of(property)), IdOf = id ?? SelfRead(parameter.Name!, type),
            Permission = property?.GetCustomAttribute<NeedsAttribute>()?.Permission, Read = InputValue.Reader(shape, type, id),
        };
    }

    public static InputPart Of(PropertyInfo property)
    {
        var (shape, type) = (Shape.Of(property), property.PropertyType);
        var id = property.GetCustomAttribute<IdAttribute>()?.Type;
        return new InputPart
        {
            Name = Names.Camel(property.Name), Shape = shape, Optional = !property.IsDefined(typeof(System.Runtime.CompilerServices.RequiredMemberAttribute)),
            Description = XmlDocs.Of(property), IdOf = id ?? SelfRead(property.Name, type),
            Permission = property.GetCustomAttribute<NeedsAttribute>()?.Permission, Read = InputValue.Reader(shape, type, id), Property = property,
        };
    }

    /// <summary>A text called Id is a global id that the slice itself reads.</summary>
    static string? SelfRead(string name, Type type) => type == typeof(string) && name.Equals("id", StringComparison.OrdinalIgnoreCase) ? "" : null;

    static object? Typed(object value, Type type) => (Nullable.GetUnderlyingType(type) ?? type) is { IsEnum: true } e ? Enum.ToObject(e, value) : value;
}
