using System.Collections.Concurrent;
using System.ComponentModel;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Platform.Kernel.Graph;

/// <summary>Doc comments at run time, from the XML files beside the assemblies, so that code and schema describe things once.</summary>
internal static partial class XmlDocs
{
    static readonly ConcurrentDictionary<Assembly, Dictionary<string, XElement>> Files = [];

    public static string? Of(Type type) => Summary(type.Assembly, "T:" + Id(type));

    public static string? Of(PropertyInfo property)
        => property.GetCustomAttribute<DescriptionAttribute>()?.Description
        ?? Summary(property.DeclaringType!.Assembly, $"P:{Id(property.DeclaringType!)}.{property.Name}")
        ?? Parameter(property.DeclaringType!.Assembly, "T:" + Id(property.DeclaringType!), property.Name) // a positional record
        ?? Inherited(property);

    public static string? Of(FieldInfo field)
        => field.GetCustomAttribute<DescriptionAttribute>()?.Description
        ?? Summary(field.DeclaringType!.Assembly, $"F:{Id(field.DeclaringType!)}.{field.Name}");

    public static string? Of(MethodInfo method)
        => method.GetCustomAttribute<DescriptionAttribute>()?.Description ?? Text(Method(method)?.Element("summary"));

    public static string? Of(ParameterInfo parameter)
        => parameter.GetCustomAttribute<DescriptionAttribute>()?.Description
        ?? (parameter.Member switch
        {
            MethodInfo method => Text(Parameter(Method(method), parameter.Name)),
            ConstructorInfo made => Parameter(made.DeclaringType!.Assembly, "T:" + Id(made.DeclaringType!), parameter.Name),
            _ => null,
        });

    static string? Inherited(PropertyInfo property)
        => property.DeclaringType!.GetInterfaces().Select(i => i.GetProperty(property.Name)).FirstOrDefault(p => p is not null) is { } contract ? Of(contract) : null;

    static string? Summary(Assembly assembly, string id) => Text(File(assembly).GetValueOrDefault(id)?.Element("summary"));

    static string? Parameter(Assembly assembly, string id, string? name) => Text(Parameter(File(assembly).GetValueOrDefault(id), name));

    static XElement? Parameter(XElement? member, string? name) => member?.Elements("param").FirstOrDefault(p => (string?)p.Attribute("name") == name);

    /// <summary>Overloads of a field method make no sense, so the name is enough to find it.</summary>
    static XElement? Method(MethodInfo method)
    {
        var id = $"M:{Id(method.DeclaringType!)}.{method.Name}";
        var file = File(method.DeclaringType!.Assembly);
        return file.TryGetValue(id, out var exact) ? exact : file.FirstOrDefault(m => m.Key.StartsWith(id + "(", StringComparison.Ordinal)).Value;
    }

    static string Id(Type type) => (type.IsConstructedGenericType ? type.GetGenericTypeDefinition() : type).FullName!.Replace('+', '.');

    static Dictionary<string, XElement> File(Assembly assembly) => Files.GetOrAdd(assembly, a =>
    {
        var path = Path.ChangeExtension(a.Location, ".xml");
        return a.Location.Length > 0 && System.IO.File.Exists(path)
            ? XDocument.Load(path).Descendants("member").DistinctBy(m => (string?)m.Attribute("name")).ToDictionary(m => (string)m.Attribute("name")!)
            : [];
    });

    static string? Text(XElement? element)
    {
        if (element is null) return null;
        var text = Spaces().Replace(string.Concat(element.Nodes().Select(Words)), " ").Trim();
        return text.Length == 0 ? null : text;
    }

    static string Words(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "para" or "br" } line => " " + string.Concat(line.Nodes().Select(Words)) + " ",
        XElement e when e.Nodes().Any() => string.Concat(e.Nodes().Select(Words)),
        XElement e => Last((string?)e.Attribute("cref") ?? (string?)e.Attribute("langword") ?? (string?)e.Attribute("name") ?? ""),
        _ => "",
    };

    static string Last(string cref)
    {
        var end = cref.IndexOfAny(['(', '{', '`']);
        var name = end < 0 ? cref : cref[..end];
        return name[(name.LastIndexOfAny(['.', ':']) + 1)..];
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
