using System.Text.Json;
using Platform.Administration.Switching;

namespace Platform.Administration.Starting;

/// <summary>Which modules are on at first start.</summary>
internal static class ModuleProfile
{
    /// <summary>The set that the configuration names, the always-on module included.</summary>
    /// <exception cref="InvalidOperationException">It names a module that does not exist, or lacks one that another needs: the start stops.</exception>
    public static HashSet<string> Read(StartOptions options, ModuleRegistry registry)
    {
        var wanted = options.Modules ?? (options.Profile is { Length: > 0 } file ? FromFile(file) : [.. registry.All.Select(m => m.Name)]);
        if (wanted.FirstOrDefault(m => registry.Find(m) is null) is { } unknown) throw new InvalidOperationException($"The profile names a module {unknown} that does not exist.");
        var on = wanted.Concat(registry.All.Where(m => m.AlwaysOn).Select(m => m.Name)).ToHashSet();
        var missing = ModuleRequirements.Missing(registry.All.Select(m => new ModuleNeed(m.Name, m.Requires)), on);
        if (missing.Count > 0) throw new InvalidOperationException($"The profile switches on {missing[0].Module}, which needs {missing[0].Needs}.");
        return on;
    }

    static string[] FromFile(string file)
        => JsonSerializer.Deserialize<Profile>(File.ReadAllText(file), JsonSerializerOptions.Web)?.Modules ?? throw new InvalidOperationException($"{file} lists no modules.");

    sealed record Profile(string[]? Modules);
}
