using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Platform.Modules.Tests.Administration.Mail;

/// <summary>An SMTP server that takes the content of every mail and hangs up without a word.</summary>
internal sealed class CutOffSmtp : IDisposable
{
    readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    int _taken;

    public CutOffSmtp()
    {
        _listener.Start();
        _ = Task.Run(async () =>
        {
            try { while (true) await TalkAsync(await _listener.AcceptTcpClientAsync()); }
            catch (Exception e) when (e is SocketException or ObjectDisposedException) { }
        });
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Mails whose content arrived.</summary>
    public int Taken => Volatile.Read(ref _taken);

    async Task TalkAsync(TcpClient client)
    {
        using (client)
        {
            using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
            Task Say(string text) => client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(text + "\r\n")).AsTask();
            await Say("220 cutoff ESMTP");
            while (await reader.ReadLineAsync() is { } line)
            {
                if (line.StartsWith("DATA", StringComparison.OrdinalIgnoreCase))
                {
                    await Say("354 go on");
                    while (await reader.ReadLineAsync() is { } content && content != ".") { }
                    Interlocked.Increment(ref _taken);
                    return;
                }
                await Say(line.StartsWith("EHLO", StringComparison.OrdinalIgnoreCase) ? "250 cutoff" : "250 ok");
            }
        }
    }

    public void Dispose() => _listener.Dispose();
}
