namespace Platform.Kernel.Graph;

/// <summary>The root of all reads. Modules add fields with <see cref="ExtendsAttribute"/>.</summary>
public sealed class Query;

/// <summary>The root of all writes. Modules add a field by writing a <see cref="Mutation{TInput, TResult}"/>.</summary>
public sealed class Mutation;

/// <summary>The root of all live changes. Modules add fields with <see cref="ExtendsAttribute"/>.</summary>
public sealed class Subscription;

/// <summary>
/// The public methods of this class become fields of the target's graph type. The target is a root, a class of the same module, or a
/// contract interface of another module: the fields then appear on that module's type and vanish with either module.
/// </summary>
/// <param name="target">The CLR type whose graph type is extended.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ExtendsAttribute(Type target) : Attribute
{
    /// <summary>The CLR type whose graph type is extended.</summary>
    public Type Target => target;
}
