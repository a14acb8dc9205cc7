namespace Platform.Sdk;

/// <summary>Names a port as the manifest's <c>ports</c> does.</summary>
/// <param name="name">Lower case, unique in the SDK; it never changes.</param>
[AttributeUsage(AttributeTargets.Interface, Inherited = false)]
public sealed class PortAttribute(string name) : Attribute
{
    /// <summary>The name in the manifest, for example <c>courier</c>.</summary>
    public string Name { get; } = name;
}
