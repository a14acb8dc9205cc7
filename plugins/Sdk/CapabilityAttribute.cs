namespace Platform.Sdk;

/// <summary>
/// Names an optional ability as the manifest's <c>capabilities</c> does. The host finds it with <c>is</c> on the port's object;
/// a manifest that says otherwise than the code leaves the connection FAULTED with CAPABILITY_MISMATCH.
/// </summary>
/// <param name="name">Port, dot, ability; it never changes.</param>
[AttributeUsage(AttributeTargets.Interface, Inherited = false)]
public sealed class CapabilityAttribute(string name) : Attribute
{
    /// <summary>The name in the manifest, for example <c>courier.intercept</c>.</summary>
    public string Name { get; } = name;
}
