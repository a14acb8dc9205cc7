using System.Security.Cryptography;
using System.Text.Json;

namespace Platform.Kernel.Security;

/// <summary>
/// The deployment's keys, kept outside the database: data keys by id (the newest encrypts, all decrypt) and one key for blind indexes.
/// </summary>
/// <param name="Current">Id of the data key that encrypts now.</param>
/// <param name="Keys">Key id → 32 bytes. An id is 1 to 8 letters or digits.</param>
/// <param name="IndexKey">32 bytes; changing it means building every blind index anew.</param>
public sealed record KeyRing(string Current, IReadOnlyDictionary<string, byte[]> Keys, byte[] IndexKey)
{
    /// <summary>Reads the ring from a file, or writes a new one there that only its owner can read.</summary>
    public static KeyRing LoadOrCreate(string path)
    {
        if (File.Exists(path)) return Parse(File.ReadAllText(path));
        var ring = new KeyRing("k1", new Dictionary<string, byte[]> { ["k1"] = RandomNumberGenerator.GetBytes(32) }, RandomNumberGenerator.GetBytes(32));
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder) Directory.CreateDirectory(folder);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(path, options);
        file.Write(JsonSerializer.SerializeToUtf8Bytes(new Stored(ring.Current, ring.Keys.ToDictionary(k => k.Key, k => Convert.ToBase64String(k.Value)), Convert.ToBase64String(ring.IndexKey))));
        return ring;
    }

    /// <summary>Reads <c>{"current":"k1","keys":{"k1":"base64"},"indexKey":"base64"}</c>.</summary>
    /// <exception cref="FormatException">A key is missing or not 32 bytes long.</exception>
    public static KeyRing Parse(string json)
    {
        var stored = JsonSerializer.Deserialize<Stored>(json, JsonSerializerOptions.Web) ?? throw new FormatException("The key ring is empty.");
        var keys = stored.Keys.ToDictionary(k => k.Key, k => Convert.FromBase64String(k.Value));
        var index = Convert.FromBase64String(stored.IndexKey);
        if (!keys.ContainsKey(stored.Current) || keys.Values.Append(index).Any(k => k.Length != 32)) throw new FormatException("A key is missing or is not 32 bytes long.");
        return new KeyRing(stored.Current, keys, index);
    }

    sealed record Stored(string Current, Dictionary<string, string> Keys, string IndexKey);
}
