namespace Platform.Kernel;

/// <summary>All modules of the program, on or off.</summary>
public sealed class ModuleRegistry(IEnumerable<Module> modules)
{
    readonly Module[] _all = [.. modules];

    /// <summary>In the order of <c>host/Modules.cs</c>.</summary>
    public IReadOnlyList<Module> All => _all;

    /// <summary>The module a class belongs to.</summary>
    /// <exception cref="InvalidOperationException">It belongs to none.</exception>
    public Module OwnerOf(Type type) => _all.FirstOrDefault(m => m.Assembly == type.Assembly)
        ?? throw new InvalidOperationException($"{type} belongs to no module.");

    /// <summary>The module of this name; null when there is none.</summary>
    public Module? Find(string name) => Array.Find(_all, m => m.Name == name);
}
