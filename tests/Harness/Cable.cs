using System.Net;
using System.Net.Sockets;

namespace Platform.Harness;

/// <summary>The line between a browser and the program, which can be pulled out and plugged in again.</summary>
public sealed class Cable : IDisposable
{
    readonly int _to;
    readonly IPEndPoint _here;
    readonly HashSet<TcpClient> _open = [];
    TcpListener? _listener;

    /// <summary>Plugs in.</summary>
    /// <param name="to">Where the program listens.</param>
    public Cable(Uri to)
    {
        _to = to.Port;
        _listener = new TcpListener(IPAddress.Loopback, 0);
        _listener.Start();
        _here = (IPEndPoint)_listener.LocalEndpoint;
        _ = ServeAsync(_listener);
    }

    /// <summary>What the browser calls.</summary>
    public string Address => $"http://127.0.0.1:{_here.Port}/";

    /// <summary>Ends every connection and refuses new ones.</summary>
    public void Pull()
    {
        _listener?.Dispose();
        _listener = null;
        lock (_open)
        {
            foreach (var client in _open) client.Dispose();
            _open.Clear();
        }
    }

    /// <summary>Lets connections through again.</summary>
    public void Plug()
    {
        _listener = new TcpListener(_here);
        _listener.Start();
        _ = ServeAsync(_listener);
    }

    async Task ServeAsync(TcpListener listener)
    {
        while (true)
        {
            try { _ = PassAsync(await listener.AcceptTcpClientAsync()); }
            catch (Exception e) when (e is SocketException or ObjectDisposedException) { return; }
        }
    }

    async Task PassAsync(TcpClient near)
    {
        using var far = new TcpClient();
        lock (_open) _open.Add(near);
        using (near)
            try
            {
                await far.ConnectAsync(IPAddress.Loopback, _to);
                (near.NoDelay, far.NoDelay) = (true, true);
                await Task.WhenAny(near.GetStream().CopyToAsync(far.GetStream()), far.GetStream().CopyToAsync(near.GetStream()));
            }
            catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException or InvalidOperationException) { }
        lock (_open) _open.Remove(near);
    }

    public void Dispose() => Pull();
}
