using System.Net.WebSockets;
using System.Text.Json;
using Platform.Tests.Graph;

namespace Platform.Tests.Transport;

public sealed class SocketTests
{
    const string Endless = "subscription { ticketChanged { number } }";

    [Fact]
    public async Task A_stock_client_works_and_protocol_errors_close_with_their_codes()
    {
        await using var host = await GraphHost.Start();
        var report = JsonDocument.Parse(await Npm.Run("socket.mjs", host.Url)).RootElement;
        Assert.Equal("""{"countdown":[3,2,1],"query":"Hello world from boss","error":"VALIDATION_FAILED","first":"T1","beside":2,"closes":{"beforeInit":4401,"twice":4429,"garbage":4400,"unknown":4400,"sameId":4409,"refused":4403,"huge":4400}}""", report.GetRawText());
    }

    [Fact]
    public async Task A_socket_that_says_nothing_is_closed()
    {
        await using var host = await GraphHost.Start(("SocketInit", "00:00:00.200"));
        using var socket = await Socket.Open(host, token: "");
        Assert.Equal(JsonValueKind.Undefined, (await socket.Next()).ValueKind);
        Assert.Equal(4408, (int)socket.Closed!);
    }

    [Theory]
    [InlineData("https://evil.example", false)]
    [InlineData("null", false)]
    [InlineData("https://console.example", true)]
    public async Task Foreign_origins_cannot_open_a_socket(string origin, bool allowed)
    {
        await using var host = await GraphHost.Start();
        if (allowed) (await Socket.Open(host, origin: origin)).Dispose();
        else await Assert.ThrowsAsync<WebSocketException>(() => Socket.Open(host, origin: origin));
    }

    [Fact]
    public async Task Only_so_many_operations_run_on_one_socket()
    {
        await using var host = await GraphHost.Start(("SocketOperations", "2"));
        using var socket = await Socket.Open(host);
        for (var i = 1; i <= 3; i++) await socket.Subscribe(i.ToString(System.Globalization.CultureInfo.InvariantCulture), Endless);
        var refused = await socket.Next("error");
        Assert.Equal(("3", "LIMIT_SOCKET_OPERATIONS"), (refused.GetProperty("id").GetString(), refused.GetProperty("payload")[0].GetProperty("extensions").GetProperty("code").GetString()));
        await socket.Send(new { type = "complete", id = "1" });
        await socket.Subscribe("4", Endless);
        Assert.Equal("4", (await socket.Next("next", m => m.GetProperty("id").GetString() == "4")).GetProperty("id").GetString());
    }

    static string? Code(JsonElement message) => message.GetProperty("payload").TryGetProperty("errors", out var errors) ? errors[0].GetProperty("extensions").GetProperty("code").GetString() : null;

    [Fact]
    public async Task A_subscription_ends_when_the_permission_is_taken_away()
    {
        await using var host = await GraphHost.Start();
        using var socket = await Socket.Open(host);
        await socket.Subscribe("1", Endless);
        Assert.Null(Code(await socket.Next("next")));
        host.Who.Now = _ => Fixtures.Person("boss", "nothing:at:all");
        Assert.Equal("ACCESS_ENDED", Code(await socket.Next("next", m => Code(m) is not null)));
        Assert.Equal("1", (await socket.Next("complete")).GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_subscription_ends_when_its_module_is_switched_off_even_without_an_event()
    {
        await using var host = await GraphHost.Start();
        using var socket = await Socket.Open(host);
        await socket.Subscribe("quiet", "subscription { countdown(from: 100000) }");
        await socket.Next("next");
        await host.Holder.Switch(new HashSet<string> { "Extra", "Crm" });
        Assert.Equal("MODULE_OFF", Code(await socket.Next("next", m => Code(m) is not null)));
        Assert.Equal("quiet", (await socket.Next("complete")).GetProperty("id").GetString());
        await socket.Subscribe("after", "{ ping }");
        Assert.Equal("pong", (await socket.Next("next")).GetProperty("payload").GetProperty("data").GetProperty("ping").GetString());
    }

    [Fact]
    public async Task An_open_socket_is_closed_when_the_session_ends()
    {
        await using var host = await GraphHost.Start(("SocketRecheck", "00:00:00.050"));
        using var socket = await Socket.Open(host);
        host.Who.Now = _ => null;
        Assert.Equal(JsonValueKind.Undefined, (await socket.Next()).ValueKind);
        Assert.Equal(4403, (int)socket.Closed!);
    }

    [Fact]
    public async Task A_deadline_does_not_end_a_subscription()
    {
        await using var host = await GraphHost.Start(("Deadline", "00:00:00.200"));
        using var socket = await Socket.Open(host);
        await socket.Subscribe("1", Endless);
        await Task.Delay(600);
        for (var i = 0; i < 12; i++) Assert.Null(Code(await socket.Next("next")));
    }

    [Fact]
    public async Task A_client_that_does_not_read_is_cut_off()
    {
        await using var host = await GraphHost.Start();
        using var socket = await Socket.Open(host);
        var large = new string('x', 200_000);
        await Assert.ThrowsAnyAsync<Exception>(async () =>
        {
            for (var i = 0; i < 300; i++) await socket.Send(new { type = "ping", payload = new { large } });
        });
    }

    [Fact]
    public async Task Subscribing_needs_the_permission()
    {
        await using var host = await GraphHost.Start();
        host.Who.Now = c => c;
        using var socket = await Socket.Open(host, "clerk");
        await socket.Subscribe("1", "subscription { ticketChanged { costMinor } }");
        Assert.Equal("FORBIDDEN", (await socket.Next("error")).GetProperty("payload")[0].GetProperty("extensions").GetProperty("code").GetString());
    }
}
