namespace Platform.Kernel.Access;

/// <summary>
/// The permission that a field or mutation needs; on a class, the default of its fields. A field without a declared
/// permission fails the schema test: nothing is reachable by omission.
/// </summary>
/// <param name="permission"><c>module:resource:action</c>, <see cref="Caller.SignedIn"/> or <see cref="Caller.Staff"/>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method | AttributeTargets.Property)]
public sealed class NeedsAttribute(string permission) : Attribute
{
    /// <summary><c>module:resource:action</c>.</summary>
    public string Permission => permission;
}

/// <summary>Anybody may use it, signed in or not (sign-in itself, the server's clock).</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method | AttributeTargets.Property)]
public sealed class OpenAttribute : Attribute;
