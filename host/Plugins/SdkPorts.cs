using System.Reflection;
using Platform.Sdk;

namespace Platform.Host.Plugins;

/// <summary>The ports and abilities the SDK defines, by their names. A new one needs no line in the host.</summary>
internal static class SdkPorts
{
    public static readonly Version Version = Normal(typeof(IPlugin).Assembly.GetName().Version!);

    public static readonly IReadOnlyDictionary<string, Type> Ports = Named<PortAttribute>(attribute => attribute.Name);

    public static readonly IReadOnlyDictionary<string, Type> Capabilities = Named<CapabilityAttribute>(attribute => attribute.Name);

    private static Dictionary<string, Type> Named<TAttribute>(Func<TAttribute, string> name) where TAttribute : Attribute =>
        typeof(IPlugin).Assembly.GetExportedTypes()
            .Where(type => type.IsInterface)
            .Select(type => (Type: type, Attribute: type.GetCustomAttribute<TAttribute>(false)))
            .Where(pair => pair.Attribute is not null)
            .ToDictionary(pair => name(pair.Attribute!), pair => pair.Type, StringComparer.Ordinal);

    private static Version Normal(Version version) => new(version.Major, version.Minor, version.Build);
}
