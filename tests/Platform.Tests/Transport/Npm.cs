using System.Diagnostics;
using System.Security.Cryptography;

namespace Platform.Tests.Transport;

/// <summary>Runs the stock clients of the npm registry against a server of the tests. Needs node and npm.</summary>
internal static class Npm
{
    static readonly SemaphoreSlim One = new(1, 1);

    public static async Task<string> Run(string script, string url)
    {
        var folder = await Installed();
        var (code, text) = await Start("node", folder, script, url);
        return code == 0 ? text.Trim() : throw new InvalidOperationException(text);
    }

    /// <summary>Outside the working tree, once for every version of the lock file.</summary>
    static async Task<string> Installed()
    {
        var source = Path.Combine(AppContext.BaseDirectory, "Transport", "npm");
        var version = Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(source, "package-lock.json"))))[..12];
        var folder = Path.Combine(Path.GetTempPath(), "platform-npm-" + version);
        await One.WaitAsync();
        try
        {
            Directory.CreateDirectory(folder);
            foreach (var file in Directory.GetFiles(source)) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
            if (!File.Exists(Path.Combine(folder, "done")))
            {
                var (code, text) = await Start("npm", folder, "ci", "--no-audit", "--no-fund");
                if (code != 0) throw new InvalidOperationException(text);
                await File.WriteAllTextAsync(Path.Combine(folder, "done"), "");
            }
            return folder;
        }
        finally { One.Release(); }
    }

    static async Task<(int Code, string Text)> Start(string program, string folder, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var (output, error) = (process.StandardOutput.ReadToEndAsync(patience.Token), process.StandardError.ReadToEndAsync(patience.Token));
        await process.WaitForExitAsync(patience.Token);
        return (process.ExitCode, await output + await error);
    }
}
