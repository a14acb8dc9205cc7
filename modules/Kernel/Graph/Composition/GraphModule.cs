namespace Platform.Kernel.Graph;

/// <summary>The types of one module that the schema is made from.</summary>
/// <param name="Name">The module's name.</param>
/// <param name="Types">All types of its assembly, or the part that belongs to it.</param>
public sealed record GraphModule(string Name, IReadOnlyList<Type> Types)
{
    /// <summary>Everything in the module's assembly.</summary>
    public static GraphModule Of(Module module) => new(module.Name, module.Assembly.GetTypes());
}
