using System.Net.WebSockets;
using System.Text;
using System.Threading.Channels;
using GraphQL;
using GraphQL.Transport;
using Platform.Kernel.Graph;

namespace Platform.Host.GraphQL;

/// <summary>
/// Messages to and from one socket. What is to be sent waits in a bounded queue; a client that reads too slowly to keep it from filling is
/// cut off, so that it can hold neither memory nor a producer.
/// </summary>
internal sealed class SocketChannel : IAsyncDisposable
{
    readonly WebSocket _socket;
    readonly IGraphQLTextSerializer _serializer;
    readonly GraphLimits _limits;
    readonly CancellationTokenSource _closing;
    readonly Channel<byte[]> _queue;
    readonly Task _sending;
    volatile bool _closed;
    int _closers;
    long _waiting;

    public SocketChannel(WebSocket socket, IGraphQLTextSerializer serializer, GraphLimits limits, CancellationTokenSource closing)
    {
        (_socket, _serializer, _limits, _closing) = (socket, serializer, limits, closing);
        _queue = Channel.CreateBounded<byte[]>(new BoundedChannelOptions(limits.SocketQueue) { SingleReader = true });
        _sending = SendAll();
    }

    public Task Send(OperationMessage message)
    {
        var bytes = Encoding.UTF8.GetBytes(_serializer.Serialize(message));
        var fits = Interlocked.Add(ref _waiting, bytes.Length) <= _limits.SocketQueueBytes && _queue.Writer.TryWrite(bytes);
        // A queue that was closed takes nothing either: then a last event must not cut off the close frame.
        if (!fits && !_closed && !_closing.IsCancellationRequested) _socket.Abort();
        return Task.CompletedTask;
    }

    /// <summary>Null when the client closed, or sent what is no message; the socket is closed then.</summary>
    public async Task<OperationMessage?> Receive()
    {
        using var text = new MemoryStream();
        var chunk = new byte[4096];
        while (_socket.State == WebSocketState.Open)
        {
            var part = await _socket.ReceiveAsync(chunk.AsMemory(), _closing.Token);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                await Close(1000, "");
                return null;
            }
            if (part.MessageType == WebSocketMessageType.Binary || text.Length + part.Count > _limits.SocketMessageBytes) return await Invalid();
            text.Write(chunk, 0, part.Count);
            if (!part.EndOfMessage) continue;
            text.Position = 0;
            try { return await _serializer.ReadAsync<OperationMessage>(text, _closing.Token) ?? await Invalid(); }
            catch (Exception e) when (RequestBody.IsBad(e)) { return await Invalid(); }
        }
        return null;
    }

    /// <summary>Ends the socket after what is already queued. Whoever comes second has nothing left to do.</summary>
    public async Task Close(int code, string reason)
    {
        if (Interlocked.Exchange(ref _closers, 1) == 1) return;
        _closed = true;
        _queue.Writer.TryComplete();
        try
        {
            await _sending.WaitAsync(TimeSpan.FromSeconds(2));
            if (_socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await _socket.CloseOutputAsync((WebSocketCloseStatus)code, reason, CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(2));
        }
        catch (Exception e) when (e is WebSocketException or TimeoutException or OperationCanceledException) { _socket.Abort(); }
    }

    async Task<OperationMessage?> Invalid()
    {
        await Close(4400, "Invalid message");
        return null;
    }

    async Task SendAll()
    {
        try
        {
            await foreach (var bytes in _queue.Reader.ReadAllAsync(_closing.Token))
            {
                await _socket.SendAsync(bytes.AsMemory(), WebSocketMessageType.Text, true, _closing.Token);
                Interlocked.Add(ref _waiting, -bytes.Length);
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or ObjectDisposedException) { }
    }

    public async ValueTask DisposeAsync() => await Close(1001, "Going away");
}
