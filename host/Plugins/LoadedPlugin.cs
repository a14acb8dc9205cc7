using McMaster.NETCore.Plugins;
using Platform.Sdk;

namespace Platform.Host.Plugins;

/// <summary>A package's code in memory, in a load context of its own that goes away with it.</summary>
internal sealed class LoadedPlugin : IDisposable
{
    private readonly PluginLoader loader;

    private LoadedPlugin(PluginLoader loader, IPlugin plugin, PluginManifest manifest) =>
        (this.loader, Plugin, Manifest) = (loader, plugin, manifest);

    public IPlugin Plugin { get; }

    public PluginManifest Manifest { get; }

    /// <summary>Runs the plugin's constructor; may block as long as that does.</summary>
    /// <exception cref="PluginRefusal">It cannot be loaded; nothing of it stays in memory.</exception>
    public static LoadedPlugin Load(string folder, PluginManifest manifest, ILogger log)
    {
        PluginLoader? loader = null;
        try
        {
            loader = PluginLoader.CreateFromAssemblyFile(Path.Combine(folder, manifest.EntryAssembly), config =>
            {
                config.IsUnloadable = true;
                // The files stay free to be replaced while the old version still runs.
                config.LoadInMemory = true;
                config.PreferSharedTypes = false;
                config.SharedAssemblies.Add(typeof(IPlugin).Assembly.GetName());
                config.SharedAssemblies.Add(typeof(ILogger).Assembly.GetName());
            });
            var entries = loader.LoadDefaultAssembly().GetExportedTypes()
                .Where(type => typeof(IPlugin).IsAssignableFrom(type) && !type.IsAbstract && type.GetConstructor(Type.EmptyTypes) is not null)
                .ToList();
            if (entries.Count != 1)
                throw new PluginRefusal("ENTRY_TYPE", $"The entry assembly has {entries.Count} public plugin classes instead of one.");
            return new LoadedPlugin(loader, (IPlugin)Activator.CreateInstance(entries[0])!, manifest);
        }
        catch (PluginRefusal)
        {
            loader?.Dispose();
            throw;
        }
        catch (Exception fault)
        {
            loader?.Dispose();
            // The text goes to the log only: it is the plugin's, and may hold anything.
            log.LogError("Plugin {Plugin} {Version} cannot be loaded: {Fault}", manifest.Id, manifest.Version, fault.ToString());
            throw new PluginRefusal("LOAD_FAILED", "Its code or its constructor failed; the log says how.");
        }
    }

    public void Dispose() => loader.Dispose();
}
