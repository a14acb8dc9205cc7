using System.Reflection;
using GraphQL.Types;

namespace Platform.Kernel.Graph;

internal sealed partial class SchemaComposer
{
    EnumerationGraphType EnumOf(Type clr) => Make(clr, Names.Of(clr), () => new EnumerationGraphType { Name = Names.Of(clr), Description = XmlDocs.Of(clr) }, type =>
    {
        foreach (var member in clr.GetFields(BindingFlags.Public | BindingFlags.Static))
            type.Values.Add(new EnumValueDefinition(clr == typeof(SortEnumType) ? member.Name : Names.Screaming(member.Name), member.GetValue(null)) { Description = XmlDocs.Of(member) });
    });

    QueryArgument ArgumentOf(GraphArgument argument)
    {
        var optional = argument.Parameter.HasDefaultValue;
        var made = new QueryArgument(Input(optional ? argument.Shape with { Nullable = true } : argument.Shape, argument.IdOf))
        {
            Name = argument.Name, Description = argument.Description,
        };
        if (optional && argument.Parameter.DefaultValue is { } value && argument.Shape.Element is null) made.DefaultValue = value;
        return made;
    }

    IGraphType Input(Shape shape, string? idOf)
    {
        IGraphType named = shape.Element is { } element ? new ListGraphType(Input(element, idOf)) : InputNamed(shape.Type, idOf);
        return shape.Nullable ? named : new NonNullGraphType(named);
    }

    IGraphType InputNamed(Type type, string? idOf)
        => idOf is not null ? GraphScalars.Id
         : GraphScalars.Find(type) is { } scalar ? scalar : type.IsEnum ? EnumOf(type) : RecordOf(type, Names.Input(type));

    RecordInput RecordOf(Type clr, string name) => Make((object)("input", clr), name, () => new RecordInput(clr) { Name = name, Description = XmlDocs.Of(clr) }, type =>
    {
        if (clr.IsAbstract || clr.IsInterface || clr.Namespace?.StartsWith("System", StringComparison.Ordinal) == true)
            throw Wrong($"{clr.Name} cannot be an input: it is neither a service, nor a value, nor a record.");
        foreach (var part in type.Parts)
        {
            var field = new FieldType
            {
                Name = part.Name, Description = part.Description, ResolvedType = Input(part.Optional ? part.Shape with { Nullable = true } : part.Shape, part.IdOf),
            };
            if (part.Default is not null) field.DefaultValue = part.Default;
            field.Declare(part.Permission, part.Permission is null);
            type.AddField(field);
        }
    });
}
