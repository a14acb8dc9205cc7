using System.Collections.Frozen;
using System.Reflection;

namespace Platform.Kernel.Access;

/// <summary>Finds permissions where they are declared: in <see cref="NeedsAttribute"/> on the classes, methods and properties of all modules.</summary>
public sealed class DeclaredPermissions(ModuleRegistry modules) : IPermissionCatalog
{
    const BindingFlags Everything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <inheritdoc />
    public IReadOnlySet<string> All { get; } = modules.All.SelectMany(m => m.Assembly.GetTypes())
        .SelectMany(t => t.GetMembers(Everything).Append(t)).SelectMany(m => m.GetCustomAttributes<NeedsAttribute>(inherit: false))
        .Select(n => n.Permission).Where(p => p != Caller.SignedIn).ToFrozenSet();
}
