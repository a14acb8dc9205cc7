using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Platform.Harness;

/// <summary>
/// Stands between the program and MariaDB and cuts a connection after a COMMIT was handed to the server and before its answer came back, for a
/// share of the commits: the program cannot know whether it took place.
/// </summary>
public sealed class CuttingProxy : IDisposable
{
    readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    readonly CancellationTokenSource _stop = new();
    readonly int _port;
    int _cut, _commits;

    /// <summary>Begins to listen.</summary>
    /// <param name="port">Where the server is.</param>
    public CuttingProxy(int port)
    {
        _port = port;
        _listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Every so many-th commit loses its answer; 0 lets all pass.</summary>
    public int CutEvery { get; set; }

    /// <summary>How many answers were lost.</summary>
    public int Cut => _cut;

    async Task AcceptAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try { _ = ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token)); }
            catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException) { return; }
        }
    }

    async Task ServeAsync(TcpClient client)
    {
        using var server = new TcpClient();
        using (client) // and with it both streams
            try
            {
                await server.ConnectAsync(IPAddress.Loopback, _port, _stop.Token);
                (client.NoDelay, server.NoDelay) = (true, true);
                var (near, far) = (client.GetStream(), server.GetStream());
                var back = far.CopyToAsync(near, _stop.Token);
                var (buffer, losing) = (new byte[65_536], false);
                for (int read; !losing && (read = await near.ReadAsync(buffer, _stop.Token)) > 0;)
                {
                    losing = IsCommit(buffer.AsSpan(0, read)) && CutEvery > 0 && Interlocked.Increment(ref _commits) % CutEvery == 0;
                    if (losing) client.Client.Close(0); // the client is gone first: the answer cannot slip through
                    await far.WriteAsync(buffer.AsMemory(0, read), _stop.Token);
                }
                if (losing)
                {
                    Interlocked.Increment(ref _cut);
                    await Task.Delay(500, _stop.Token); // the server has time to do it
                }
                else await back.WaitAsync(TimeSpan.FromSeconds(1));
            }
            catch (Exception e) when (e is IOException or SocketException or OperationCanceledException or ObjectDisposedException or TimeoutException) { }
    }

    // A packet: three bytes of length, a number, 0x03 for a text query.
    static bool IsCommit(ReadOnlySpan<byte> packet)
        => packet.Length is > 5 and < 40 && packet[4] == 3 && Encoding.ASCII.GetString(packet[5..]).Contains("commit", StringComparison.OrdinalIgnoreCase);

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
        _stop.Dispose();
    }
}
