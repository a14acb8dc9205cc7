using System.Security.Cryptography;
using System.Text.Json;

namespace Platform.Host.Plugins;

/// <summary>
/// Secrets made once for this deployment and kept in <c>plugin-secrets.json</c> in the data directory, readable by its owner only.
/// Several instances need a shared directory, or secrets in the configuration.
/// </summary>
internal sealed class GeneratedSecrets(PluginFolders folders)
{
    private readonly Lock pen = new();
    private readonly string file = Path.Combine(folders.Data, "plugin-secrets.json");

    /// <summary>256 random bits in hexadecimal, the same at every start.</summary>
    public string Named(string name)
    {
        lock (pen)
        {
            var known = File.Exists(file) ? JsonSerializer.Deserialize<SortedDictionary<string, string>>(File.ReadAllBytes(file))! : [];
            if (known.TryGetValue(name, out var secret)) return secret;
            known[name] = secret = RandomNumberGenerator.GetHexString(64, lowercase: true);
            Directory.CreateDirectory(folders.Data);
            // Beside it first: a crash half-way must not lose the secrets partners already use.
            var fresh = $"{file}.{Environment.ProcessId}.new";
            var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using (var content = new FileStream(fresh, options)) JsonSerializer.Serialize(content, known);
            File.Move(fresh, file, overwrite: true);
            return secret;
        }
    }
}
