using System.Collections.Immutable;
using Platform.Kernel.Plugins;
using Platform.Sdk;

namespace Platform.Host.Plugins;

/// <summary>The packages in the plugins directory.</summary>
internal sealed class PackageShelf(PluginFolders folders, PluginSettings settings, ILogger<PackageShelf> log)
{
    private ImmutableList<PackageSlot> slots = [];

    public IReadOnlyList<PackageSlot> Slots => slots;

    /// <summary>The package that runs under an id; null when none does.</summary>
    public PackageSlot? Running(string pluginId) => slots.Find(slot => slot.Loaded is not null && slot.Manifest!.Id == pluginId);

    /// <summary>The manifest of the best package under an id: the running one, else one that was verified.</summary>
    public PluginManifest? Manifest(string pluginId) =>
        (Running(pluginId) ?? slots.FindLast(slot => slot.Manifest?.Id == pluginId))?.Manifest;

    /// <summary>Looks at folders not seen before, and loads the newest version of each plugin that does not run yet.</summary>
    public async Task Scan(CancellationToken cancellation)
    {
        if (!Directory.Exists(folders.Packages))
        {
            log.LogWarning("There is no plugins directory {Directory}.", folders.Packages);
            return;
        }
        var seen = slots.Select(slot => slot.Folder).ToHashSet(StringComparer.Ordinal);
        var found = new List<PackageSlot>();
        foreach (var folder in Directory.GetDirectories(folders.Packages).Order(StringComparer.Ordinal).Where(folder => !seen.Contains(folder)))
            found.Add(await Verify(folder, cancellation));

        var known = slots.Except(found).Where(slot => slot.Manifest is not null).ToList();
        var versions = known.Select(slot => (slot.Manifest!.Id, slot.Manifest.Version)).ToHashSet();
        // What an operator unloaded stays unloaded until it is asked for.
        var taken = known.Where(slot => slot.Loaded is not null || slot.Standing == PluginStanding.Unloaded).Select(slot => slot.Manifest!.Id).ToHashSet();
        foreach (var slot in found.Where(slot => slot.Manifest is not null).OrderByDescending(slot => Version.Parse(slot.Manifest!.Version)))
        {
            var manifest = slot.Manifest!;
            if (!versions.Add((manifest.Id, manifest.Version)))
                slot.Fault(new PluginRefusal("ID_DUPLICATE", "Another folder has the same plugin in the same version."));
            else if (taken.Add(manifest.Id)) await Load(slot);
            else slot.Verified(manifest, ("OTHER_VERSION_IN_PLACE", "Replace the version in place to use this one."));
        }
    }

    /// <summary>Checks and loads one folder, seen before or not.</summary>
    public async Task<PackageSlot> Add(string folder, CancellationToken cancellation)
    {
        var slot = await Verify(folder, cancellation);
        if (slot.Manifest is not null) await Load(slot);
        return slot;
    }

    private async Task<PackageSlot> Verify(string folder, CancellationToken cancellation)
    {
        var slot = new PackageSlot(folder);
        try
        {
            slot.Verified(await PackageInspection.Inspect(folder, AllowList.Read(folders.Packages, settings.AllowList), cancellation));
        }
        catch (PluginRefusal refusal)
        {
            log.LogError("Plugin folder {Folder} is refused: {Code} {Reason}", Path.GetFileName(folder), refusal.Code, refusal.Reason);
            slot.Fault(refusal);
        }
        // What lies in this folder now takes the place of what was known of it, unless that still runs.
        slots = slots.RemoveAll(old => old.Folder == folder && old.Loaded is null).Add(slot);
        return slot;
    }

    private async Task Load(PackageSlot slot)
    {
        var loading = Task.Run(() => LoadedPlugin.Load(slot.Folder, slot.Manifest!, log));
        try
        {
            slot.Load(await loading.WaitAsync(TimeSpan.FromSeconds(settings.OpenSeconds)));
        }
        catch (PluginRefusal refusal)
        {
            slot.Fault(refusal);
        }
        catch (TimeoutException)
        {
            slot.Fault(new PluginRefusal("LOAD_TIMEOUT", "Its constructor did not end in time."));
            _ = Discard(loading);
        }
    }

    private static async Task Discard(Task<LoadedPlugin> loading)
    {
        try
        {
            (await loading).Dispose();
        }
        catch (PluginRefusal)
        {
            // Refused in the end: then there is nothing to dispose.
        }
    }
}
