using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace Platform.Harness;

/// <summary>A bare graphql-transport-ws client of a running program.</summary>
public sealed class LiveSocket : IDisposable
{
    readonly ClientWebSocket _socket = new();

    /// <summary>Connects and introduces itself with a bearer token.</summary>
    public static async Task<LiveSocket> OpenAsync(TestApp app, string token)
    {
        var socket = new LiveSocket();
        socket._socket.Options.AddSubProtocol("graphql-transport-ws");
        await socket._socket.ConnectAsync(new Uri(app.Http.BaseAddress!.ToString().Replace("http", "ws", StringComparison.Ordinal) + "graphql"), CancellationToken.None);
        await socket.SendAsync(new { type = "connection_init", payload = new { authorization = "Bearer " + token } });
        Xunit.Assert.Equal("connection_ack", (await socket.NextAsync(10)).GetProperty("type").GetString());
        return socket;
    }

    /// <summary>Begins an operation.</summary>
    public Task SubscribeAsync(string id, string query, object? variables = null) => SendAsync(new { type = "subscribe", id, payload = new { query, variables } });

    /// <summary>The code with which the server closed; null while it is open.</summary>
    public int? Closed => (int?)_socket.CloseStatus;

    Task SendAsync(object message) => _socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(message), WebSocketMessageType.Text, true, CancellationToken.None);

    /// <summary>The next message but pings; undefined once the server has closed.</summary>
    public async Task<JsonElement> NextAsync(int seconds = 20)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        var (buffer, text) = (new byte[16_384], new MemoryStream());
        while (true)
        {
            var part = await _socket.ReceiveAsync(buffer, patience.Token);
            if (part.MessageType == WebSocketMessageType.Close) return default;
            text.Write(buffer, 0, part.Count);
            if (!part.EndOfMessage) continue;
            var message = JsonDocument.Parse(Encoding.UTF8.GetString(text.ToArray())).RootElement;
            if (message.GetProperty("type").GetString() != "ping") return message;
            text.SetLength(0);
        }
    }

    /// <summary>The data of the next event; anything else fails the test.</summary>
    public async Task<JsonElement> EventAsync(int seconds = 20)
    {
        var message = await NextAsync(seconds);
        if (message.ValueKind != JsonValueKind.Object || message.GetProperty("type").GetString() != "next" || !message.GetProperty("payload").TryGetProperty("data", out var data) || data.ValueKind != JsonValueKind.Object)
            throw new Xunit.Sdk.XunitException($"An event was expected, there came {message} {Closed}.");
        return data;
    }

    /// <summary>Says goodbye as a browser does that leaves the page.</summary>
    public Task LeaveAsync() => _socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);

    public void Dispose() => _socket.Dispose();
}
