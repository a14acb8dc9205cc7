using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Platform.Console.Tests;

/// <summary>A mail server that says yes: enough for a connection to be tried.</summary>
internal sealed class SmallSmtp : IDisposable
{
    readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public SmallSmtp()
    {
        _listener.Start();
        _ = Task.Run(async () =>
        {
            try { while (true) _ = TalkAsync(await _listener.AcceptTcpClientAsync()); }
            catch (Exception e) when (e is SocketException or ObjectDisposedException) { }
        });
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    static async Task TalkAsync(TcpClient client)
    {
        using (client)
        {
            using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
            Task Say(string text) => client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(text + "\r\n")).AsTask();
            await Say("220 small ESMTP");
            while (await reader.ReadLineAsync() is { } line && !line.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase)) await Say("250 small");
        }
    }

    public void Dispose() => _listener.Dispose();
}
