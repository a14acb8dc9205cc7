using System.Diagnostics;

namespace Platform.Modules.Tests.AfterSales;

public sealed class LiveCaseTests
{
    const string Changed = "subscription($id: ID!) { caseChanged(id: $id) { version state notes { text } } }";

    [Theory, ClassData(typeof(OnBoth))]
    public async Task What_changes_without_an_event_is_seen_by_who_looks_at_it(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider);
        var it = (await app.MutateAsync("openCase", new { kind = "CONSULTATION", title = "想问尺码", channel = "PHONE", contact = new { name = "林晓燕", phone = "13805951234" } }, "case { id }")).GetProperty("case").GetProperty("id").GetString()!;
        foreach (var step in new[] { "acceptCase", "takeCase" }) await Move(step, new());
        using var socket = await LiveSocket.OpenAsync(app, await app.AdminAsync());
        await socket.SubscribeAsync("1", Changed, new { id = it });
        await Task.Delay(500); // the subscription is on its way
        await Move("startCase", new()); // records nothing that another module would want to know
        while ((await socket.EventAsync()).GetProperty("caseChanged").GetProperty("state").GetString() != "IN_PROGRESS") { }
        await Move("respondToCase", new() { ["text"] = "客户说明天再来电", ["visibility"] = "INTERNAL" });
        while ((await socket.EventAsync()).GetProperty("caseChanged").GetProperty("notes").GetArrayLength() == 0) { }

        async Task Move(string mutation, Dictionary<string, object?> more)
        {
            for (var attempt = 0; ; attempt++)
            {
                var version = (await app.DataAsync("query($id: ID!) { case(id: $id) { version } }", new { id = it })).GetProperty("case").GetProperty("version").GetInt64();
                try { await app.MutateAsync(mutation, new Dictionary<string, object?>(more) { ["id"] = it, ["expectedVersion"] = version }, "case { id }"); return; }
                catch (Xunit.Sdk.XunitException e) when (attempt < 8 && e.Message.Contains("VERSION_CONFLICT", StringComparison.Ordinal)) { await Task.Delay(100); }
            }
        }
    }

    /// <summary>Each page that a browser leaves closes its socket; one that the server never let go of held the program for half a minute when it was stopped.</summary>
    [Fact]
    public async Task A_socket_that_its_client_closed_is_let_go_of()
    {
        var app = await TestApp.StartAsync(Provider.Sqlite);
        for (var i = 0; i < 3; i++)
        {
            using var socket = await LiveSocket.OpenAsync(app, await app.AdminAsync());
            await socket.SubscribeAsync("1", "subscription { notificationReceived { id } }");
            await socket.LeaveAsync();
        }
        var stopping = Stopwatch.StartNew();
        await app.DisposeAsync();
        Assert.True(stopping.Elapsed < TimeSpan.FromSeconds(25), $"It took {stopping.Elapsed} to stop.");
    }
}
