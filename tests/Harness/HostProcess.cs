using System.Diagnostics;

namespace Platform.Harness;

/// <summary>The program as a process of its own, to be killed.</summary>
public sealed class HostProcess : IAsyncDisposable
{
    readonly Process _process;

    HostProcess(Process process, string address) => (_process, Address) = (process, address);

    public string Address { get; }

    public int ProcessId => _process.Id;

    /// <summary>Starts the program with these settings on an address and waits until it is ready.</summary>
    public static async Task<HostProcess> StartAsync(IReadOnlyDictionary<string, string?> settings, string address)
    {
        var host = Launch(settings, address);
        await host.UntilReadyAsync();
        return host;
    }

    /// <summary>The program that is started: what this build made, unless a published one is named.</summary>
    public static string Program { get; set; } = Path.Combine(Repository.Root, "host", "bin",
        AppContext.BaseDirectory.Contains("/Release/", StringComparison.Ordinal) ? "Release" : "Debug", "net10.0", "Platform.Host.dll");

    /// <summary>Starts the program without waiting.</summary>
    public static HostProcess Launch(IReadOnlyDictionary<string, string?> settings, string address)
    {
        var process = Process.Start(new ProcessStartInfo("dotnet", [Program, $"--Urls={address}", .. settings.Select(s => $"--{s.Key}={s.Value}")])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        }) ?? throw new InvalidOperationException("The program did not start.");
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new HostProcess(process, address);
    }

    async Task UntilReadyAsync()
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        for (var wait = 0; ; wait++)
        {
            try
            {
                if ((await http.GetAsync(Address + "/health/ready")).IsSuccessStatusCode) return;
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException) { }
            if (_process.HasExited) throw new InvalidOperationException($"The program ended with {_process.ExitCode}.");
            if (wait > 600) throw new InvalidOperationException("The program did not become ready.");
            await Task.Delay(100);
        }
    }

    public static string FreeAddress() => $"http://127.0.0.1:{MariaDb.FreePort()}";

    /// <summary>kill -9.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) await KillAsync();
        _process.Dispose();
    }
}
