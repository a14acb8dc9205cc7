using Microsoft.Extensions.DependencyInjection;

namespace Platform.Administration.Switching;

/// <summary>What switching a module would change.</summary>
/// <param name="Module">The module.</param>
/// <param name="Enabled">What it would be switched to.</param>
/// <param name="Possible">False when another module stands in the way.</param>
/// <param name="Obstacles">What stands in the way; empty when it is possible.</param>
/// <param name="AddedLines">Lines of the schema that would come; empty when it is not possible.</param>
/// <param name="RemovedLines">Lines of the schema that would go.</param>
/// <param name="WaitingEvents">Events that the module has not taken in yet; they wait while it is off.</param>
/// <param name="OpenDocuments">Documents of the module that are not finished; null when the module does not say.</param>
internal sealed record ModuleTogglePreview(string Module, bool Enabled, bool Possible, IReadOnlyList<UserError> Obstacles, IReadOnlyList<string> AddedLines,
    IReadOnlyList<string> RemovedLines, long WaitingEvents, long? OpenDocuments);

/// <summary>Shows it.</summary>
internal sealed class ModuleTogglePreviewType : ObjectType<ModuleTogglePreview>
{
    public ModuleTogglePreviewType() => ShowsAll();
}

/// <summary>Works out what switching a module would change, without switching it.</summary>
internal sealed class TogglePreviewing(ModuleSwitch current, ModuleRegistry registry, DeliveryBoard deliveries, IEnumerable<IOpenDocuments> documents, IServiceProvider services)
{
    public async Task<ModuleTogglePreview> OfAsync(string name, bool enabled, string locale, CancellationToken ct)
    {
        if (registry.Find(name) is not { } module) throw new Refused(ModuleRequirements.UnknownModule, "module", ("module", name.Length > 40 ? name[..40] : name));
        var after = current.Current.ToHashSet();
        if (enabled) after.Add(name); else after.Remove(name);
        var obstacles = ModuleRequirements.Missing(registry.All.Select(m => new ModuleNeed(m.Name, m.Requires)), after)
            .Select(m => new Reason(ModuleRequirements.ModuleRequired, "module", Refused.Arguments([("module", m.Module), ("needs", m.Needs)]))).ToList();
        if (module.AlwaysOn && !enabled) obstacles.Add(new Reason(ModuleRequirements.AlwaysOn, "module", Refused.Arguments([("module", name)])));
        var (added, removed) = obstacles.Count == 0 && services.GetService<ISchemaPreview>() is { } preview
            ? Difference(await preview.Print(current.Current, ct), await preview.Print(after, ct)) : ([], []);
        return new ModuleTogglePreview(name, enabled, obstacles.Count == 0, [.. obstacles.Select(o => UserError.Of(o, locale))], added, removed,
            await deliveries.WaitingFor(name, ct), documents.FirstOrDefault(d => d.Module == name) is { } open ? await open.Count(ct) : null);
    }

    /// <summary>Lines that one text has more often than the other, with the type they stand in: a diff that order does not disturb.</summary>
    public static (IReadOnlyList<string> Added, IReadOnlyList<string> Removed) Difference(string before, string after)
    {
        var (old, fresh) = (Lines(before), Lines(after));
        return (Beyond(fresh, old), Beyond(old, fresh));

        static List<string> Beyond(IReadOnlyList<string> lines, IReadOnlyList<string> others)
        {
            var left = others.CountBy(l => l).ToDictionary();
            return [.. lines.Where(l => !left.TryGetValue(l, out var n) || (left[l] = n - 1) < 0)];
        }
    }

    static List<string> Lines(string sdl)
    {
        var (lines, owner, text) = (new List<string>(), "", false);
        foreach (var raw in sdl.Split('\n').Select(l => l.TrimEnd()))
        {
            var line = raw.Trim();
            if (line.StartsWith("\"\"\"", StringComparison.Ordinal))
            {
                if (line.Length < 6 || !line.EndsWith("\"\"\"", StringComparison.Ordinal)) text = !text;
                continue;
            }
            if (text || line.Length == 0 || line == "}") continue;
            if (raw[0] != ' ') lines.Add(owner = line.TrimEnd('{', ' '));
            else lines.Add($"{owner.Split(' ').ElementAtOrDefault(1)}: {line}");
        }
        return lines;
    }
}
