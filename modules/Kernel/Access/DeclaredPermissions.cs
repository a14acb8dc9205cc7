using System.Collections.Frozen;
using System.Reflection;
using Platform.Kernel.Graph;

namespace Platform.Kernel.Access;

/// <summary>Finds permissions where they are declared: in <see cref="NeedsAttribute"/> on the classes, methods and properties of all modules, in what their graph types say of single fields, and in what modules list themselves.</summary>
public sealed class DeclaredPermissions(ModuleRegistry modules) : IPermissionCatalog
{
    const BindingFlags Everything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <inheritdoc />
    public IReadOnlySet<string> All { get; } = modules.All.SelectMany(m => m.Assembly.GetTypes())
        .SelectMany(t => t.GetMembers(Everything).Append(t)).SelectMany(m => m.GetCustomAttributes<NeedsAttribute>(inherit: false))
        .Select(n => n.Permission).Concat(modules.All.SelectMany(m => m.Assembly.GetTypes()).Where(t => t.IsSubclassOf(typeof(ObjectType)) && !t.IsAbstract)
            .SelectMany(t => ((ObjectType)Activator.CreateInstance(t, nonPublic: true)!).Declarations.Select(f => f.Permission).OfType<string>()))
        .Concat(modules.All.SelectMany(m => m.InnerPermissions)).Where(p => p is not (Caller.SignedIn or Caller.Staff)).ToFrozenSet();
}
