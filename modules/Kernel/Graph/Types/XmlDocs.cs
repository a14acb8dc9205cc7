using System.Collections.Concurrent;
using System.ComponentModel;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Platform.Kernel.Graph;

/// <summary>Doc comments at run time, from the XML files beside the assemblies, so that code and schema describe things once.</summary>
internal static partial class XmlDocs
{
    static readonly ConcurrentDictionary<Assembly, Dictionary<string, Doc>> Files = [];

    /// <summary>The finished texts of one member: the elements they come from would be many times as large.</summary>
    sealed record Doc(string? Summary, IReadOnlyList<(string Name, string? Text)> Parameters)
    {
        public string? Parameter(string? name)
        {
            foreach (var (known, text) in Parameters) if (known == name) return text;
            return null;
        }
    }

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
        => method.GetCustomAttribute<DescriptionAttribute>()?.Description ?? Method(method)?.Summary;

    public static string? Of(ParameterInfo parameter)
        => parameter.GetCustomAttribute<DescriptionAttribute>()?.Description
        ?? (parameter.Member switch
        {
            MethodInfo method => Method(method)?.Parameter(parameter.Name),
            ConstructorInfo made => Parameter(made.DeclaringType!.Assembly, "T:" + Id(made.DeclaringType!), parameter.Name),
            _ => null,
        });

    static string? Inherited(PropertyInfo property)
        => property.DeclaringType!.GetInterfaces().Select(i => i.GetProperty(property.Name)).FirstOrDefault(p => p is not null) is { } contract ? Of(contract) : null;

    static string? Summary(Assembly assembly, string id) => File(assembly).GetValueOrDefault(id)?.Summary;

    static string? Parameter(Assembly assembly, string id, string? name) => File(assembly).GetValueOrDefault(id)?.Parameter(name);

    /// <summary>Overloads of a field method make no sense, so the name is enough to find it.</summary>
    static Doc? Method(MethodInfo method) => File(method.DeclaringType!.Assembly).GetValueOrDefault($"M:{Id(method.DeclaringType!)}.{method.Name}");

    static string Id(Type type) => (type.IsConstructedGenericType ? type.GetGenericTypeDefinition() : type).FullName!.Replace('+', '.');

    static Dictionary<string, Doc> File(Assembly assembly) => Files.GetOrAdd(assembly, a =>
    {
        var path = Path.ChangeExtension(a.Location, ".xml");
        var found = new Dictionary<string, Doc>();
        if (a.Location.Length == 0 || !System.IO.File.Exists(path)) return found;
        foreach (var member in XDocument.Load(path).Descendants("member"))
        {
            var id = (string)member.Attribute("name")!;
            if (id.StartsWith("M:", StringComparison.Ordinal) && id.IndexOf('(', StringComparison.Ordinal) is > 0 and var end) id = id[..end];
            found.TryAdd(id, new Doc(Text(member.Element("summary")), [.. member.Elements("param").Select(p => ((string?)p.Attribute("name") ?? "", Text(p)))]));
        }
        return found;
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
