using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace Platform.Tests.Transport;

/// <summary>A bare graphql-transport-ws client.</summary>
internal sealed class Socket : IDisposable
{
    readonly ClientWebSocket _socket = new();

    public static async Task<Socket> Open(GraphHost host, string token = "boss", string? origin = null)
    {
        var socket = new Socket();
        socket._socket.Options.AddSubProtocol("graphql-transport-ws");
        if (origin is not null) socket._socket.Options.SetRequestHeader("Origin", origin);
        await socket._socket.ConnectAsync(new Uri(host.Url.Replace("http", "ws", StringComparison.Ordinal)), CancellationToken.None);
        if (token.Length == 0) return socket;
        await socket.Send(new { type = "connection_init", payload = new { token } });
        Assert.Equal("connection_ack", (await socket.Next()).GetProperty("type").GetString());
        return socket;
    }

    public WebSocketCloseStatus? Closed => _socket.CloseStatus;

    public Task Subscribe(string id, string query) => Send(new { type = "subscribe", id, payload = new { query } });

    public Task Send(object message) => _socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(message), WebSocketMessageType.Text, true, CancellationToken.None);

    /// <summary>The next message; undefined once the server has closed.</summary>
    public async Task<JsonElement> Next()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        var (buffer, text) = (new byte[8192], new StringBuilder());
        while (true)
        {
            var part = await _socket.ReceiveAsync(buffer, patience.Token);
            if (part.MessageType == WebSocketMessageType.Close) return default;
            text.Append(Encoding.UTF8.GetString(buffer, 0, part.Count));
            if (part.EndOfMessage) return JsonDocument.Parse(text.ToString()).RootElement;
        }
    }

    /// <summary>Skips messages until one of a type comes.</summary>
    public async Task<JsonElement> Next(string type, Func<JsonElement, bool>? that = null)
    {
        while (await Next() is { ValueKind: JsonValueKind.Object } message)
            if (message.GetProperty("type").GetString() == type && that?.Invoke(message) != false) return message;
        return default;
    }

    public void Dispose() => _socket.Dispose();
}
