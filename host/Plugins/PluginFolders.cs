namespace Platform.Host.Plugins;

/// <summary>Where packages and generated secrets lie.</summary>
internal sealed class PluginFolders(PluginSettings settings, IHostEnvironment environment)
{
    public string Packages { get; } = Path.TrimEndingDirectorySeparator(Path.GetFullPath(settings.Directory ?? Usual(environment)));

    public string Data { get; } = Path.GetFullPath(settings.DataDirectory ?? Path.Combine(environment.ContentRootPath, "data"));

    private static string Usual(IHostEnvironment environment)
    {
        var beside = Path.Combine(AppContext.BaseDirectory, "plugins");
        if (!environment.IsDevelopment()) return beside;
        for (var folder = new DirectoryInfo(environment.ContentRootPath); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Platform.sln"))) return Path.Combine(folder.FullName, "artifacts", "plugins");
        return beside;
    }
}
