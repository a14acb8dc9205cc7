namespace Platform.Administration.Switching;

/// <summary>A module and what it cannot do without.</summary>
/// <param name="Name">The module.</param>
/// <param name="Requires">Modules that must be on with it.</param>
internal sealed record ModuleNeed(string Name, IReadOnlyList<string> Requires);

/// <summary>Which sets of modules are possible.</summary>
internal static class ModuleRequirements
{
    /// <summary>A module cannot be on without another.</summary>
    public static readonly ErrorCode ModuleRequired = new("MODULE_REQUIRED", "{module} cannot be on without {needs}.", "启用{module}需要先启用{needs}。");

    /// <summary>No such module.</summary>
    public static readonly ErrorCode UnknownModule = new("UNKNOWN_MODULE", "There is no module {module}.", "不存在模块{module}。");

    /// <summary>The module is always on.</summary>
    public static readonly ErrorCode AlwaysOn = new("MODULE_ALWAYS_ON", "{module} cannot be switched off.", "模块{module}不能停用。");

    /// <summary>Everything that is missing in a set: who needs what.</summary>
    public static IReadOnlyList<(string Module, string Needs)> Missing(IEnumerable<ModuleNeed> modules, IReadOnlySet<string> enabled)
        => [.. modules.Where(m => enabled.Contains(m.Name)).SelectMany(m => m.Requires.Where(n => !enabled.Contains(n)).Select(n => (m.Name, n)))];

    /// <summary>Refuses a set that lacks something, naming both modules.</summary>
    public static void Check(IEnumerable<ModuleNeed> modules, IReadOnlySet<string> on, string field)
    {
        var missing = Missing(modules, on);
        if (missing.Count > 0) throw new Refused([.. missing.Select(m => new Reason(ModuleRequired, field, Refused.Arguments([("module", m.Module), ("needs", m.Needs)])))]);
    }
}
