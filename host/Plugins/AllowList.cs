using System.Security.Cryptography;

namespace Platform.Host.Plugins;

/// <summary>
/// The files that may load, as <c>sha256sum</c> prints them: hash, two characters, path relative to the plugins directory.
/// With such a list, a file that is not on it is refused like one that was changed.
/// </summary>
internal sealed class AllowList
{
    private readonly Dictionary<string, string> hashes = new(StringComparer.Ordinal);

    private AllowList() { }

    /// <summary>Null when there is no list to hold packages against. A configured list that is missing refuses everything.</summary>
    public static AllowList? Read(string directory, string? configured)
    {
        var file = configured ?? Path.Combine(directory, "allowed.sha256");
        var list = new AllowList();
        if (!File.Exists(file)) return configured is null ? null : list;
        foreach (var line in File.ReadLines(file))
        {
            if (line.Length < 67) continue;
            var path = line[66..];
            list.hashes[path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path] = line[..64];
        }
        return list;
    }

    public async Task Check(string folder, IEnumerable<string> files, CancellationToken cancellation)
    {
        foreach (var file in files)
        {
            var name = $"{Path.GetFileName(folder)}/{Path.GetRelativePath(folder, file).Replace('\\', '/')}";
            if (!hashes.TryGetValue(name, out var expected))
                throw new PluginRefusal("NOT_ON_ALLOW_LIST", $"{name} is not on the allow-list.");
            await using var content = File.OpenRead(file);
            var actual = Convert.ToHexString(await SHA256.HashDataAsync(content, cancellation));
            if (!actual.Equals(expected, StringComparison.OrdinalIgnoreCase))
                throw new PluginRefusal("HASH_DIFFERS", $"{name} is not the file the allow-list names.");
        }
    }
}
