using System.Diagnostics;

namespace Platform.Benchmarks.Orders;

/// <summary>The hand-written program as a process of its own.</summary>
internal sealed class ByHandProcess : IAsyncDisposable
{
    readonly Process _process;

    ByHandProcess(Process process, string address) => (_process, Address) = (process, address);

    public string Address { get; }

    public int ProcessId => _process.Id;

    public static async Task<ByHandProcess> StartAsync(Deployment deployment)
    {
        var address = HostProcess.FreeAddress();
        var users = string.Join(',', ((Clerk[])[deployment.HeadOffice, deployment.SmallBranch]).Select(c => $"{c.Token}={c.BranchId}"));
        var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(ByHandProcess).Assembly.Location, "by-hand", deployment.Connection, deployment.KeyFile, address, users]))!;
        using var http = new HttpClient { BaseAddress = new Uri(address) };
        for (var wait = 0; ; wait++)
        {
            try
            {
                await http.GetStringAsync("/health/ready");
                return new ByHandProcess(process, address);
            }
            catch (HttpRequestException) when (wait < 100 && !process.HasExited) { await Task.Delay(100); }
        }
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
