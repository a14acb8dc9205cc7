using System.Reflection;
using GraphQL.Types;

namespace Platform.Kernel.Graph;

/// <summary>The input type of a record: its constructor's parameters, then its other settable properties.</summary>
internal sealed class RecordInput : InputObjectGraphType
{
    readonly ConstructorInfo _constructor;
    readonly ConstructorInvoker _make;

    public RecordInput(Type clr)
    {
        _constructor = clr.GetConstructors().OrderByDescending(c => c.GetParameters().Length).FirstOrDefault()
            ?? throw new InvalidOperationException($"{clr.Name} cannot be an input: it has no public constructor.");
        _make = ConstructorInvoker.Create(_constructor);
        var positional = _constructor.GetParameters();
        var rest = clr.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.SetMethod?.IsPublic == true && !positional.Any(a => string.Equals(a.Name, p.Name, StringComparison.OrdinalIgnoreCase)))
            .OrderBy(p => Depth(p.DeclaringType!)).ThenBy(p => p.MetadataToken); // what a base record asks for comes first
        Parts = [.. positional.Select(p => InputPart.Of(p, clr)), .. rest.Select(InputPart.Of)];
    }

    public IReadOnlyList<InputPart> Parts { get; }

    public override object ParseDictionary(IDictionary<string, object?> value)
    {
        var positional = _constructor.GetParameters();
        var arguments = new object?[positional.Length];
        for (var i = 0; i < arguments.Length; i++)
            arguments[i] = value.TryGetValue(Parts[i].Name, out var given) && Parts[i].Accepts(given) ? Parts[i].Read(given) : Parts[i].Missing;
        var made = _make.Invoke(arguments.AsSpan());
        for (var i = arguments.Length; i < Parts.Count; i++)
            if (value.TryGetValue(Parts[i].Name, out var given) && Parts[i].Accepts(given)) Parts[i].Property!.SetValue(made, Parts[i].Read(given));
        return made;
    }

    static int Depth(Type type) => type.BaseType is { } up ? Depth(up) + 1 : 0;
}
