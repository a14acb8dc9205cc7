using Platform.Sdk;

namespace Platform.Host.Plugins;

/// <summary>Everything that is checked about a package before any of its code is in memory.</summary>
internal static class PackageInspection
{
    private const int MostFiles = 2000;

    /// <returns>The manifest of a package that may load.</returns>
    /// <exception cref="PluginRefusal">It may not.</exception>
    public static async Task<PluginManifest> Inspect(string folder, AllowList? allowed, CancellationToken cancellation)
    {
        try
        {
            // Links first: nothing is read through one.
            var files = Files(folder);
            var manifest = await ManifestFile.Read(Path.Combine(folder, "plugin.json"), cancellation);
            CheckEntry(folder, manifest.EntryAssembly);
            if (allowed is not null) await allowed.Check(folder, files, cancellation);
            return manifest;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new PluginRefusal("PACKAGE_UNREADABLE", "The package's files cannot be read.");
        }
    }

    private static List<string> Files(string folder)
    {
        if (IsLink(folder)) throw new PluginRefusal("LINK_FOUND", "The folder is a link.");
        var files = new List<string>();
        var open = new Stack<string>([folder]);
        while (open.TryPop(out var directory))
        {
            foreach (var entry in new DirectoryInfo(directory).EnumerateFileSystemInfos())
            {
                if (entry.LinkTarget is not null || entry.Attributes.HasFlag(FileAttributes.ReparsePoint))
                    throw new PluginRefusal("LINK_FOUND", "The package holds a link.");
                if (entry.Name.Any(letter => char.IsControl(letter) || letter is '\\' or ':'))
                    throw new PluginRefusal("NAME_UNSAFE", "A file's name holds a control character, a backslash or a colon.");
                if (entry is DirectoryInfo) open.Push(entry.FullName);
                else files.Add(entry.FullName);
                if (files.Count > MostFiles) throw new PluginRefusal("TOO_MANY_FILES", $"The package holds more than {MostFiles} files.");
            }
        }
        return files;
    }

    private static void CheckEntry(string folder, string name)
    {
        if (name.Length is 0 or > 200 || name.Any(char.IsControl) || name.AsSpan().ContainsAny("/\\:") || name.Contains("..", StringComparison.Ordinal))
            throw new PluginRefusal("NAME_UNSAFE", "entryAssembly is not a plain file name.");
        var file = Path.GetFullPath(Path.Combine(folder, name));
        if (Path.GetDirectoryName(file) != Path.GetFullPath(folder))
            throw new PluginRefusal("NAME_UNSAFE", "entryAssembly lies outside the package.");
        if (!name.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) || !File.Exists(file))
            throw new PluginRefusal("ENTRY_MISSING", "The entry assembly is not there.");
    }

    private static bool IsLink(string folder) => new DirectoryInfo(folder).LinkTarget is not null;
}
