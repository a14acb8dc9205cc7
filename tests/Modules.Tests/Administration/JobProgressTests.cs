using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Platform.Kernel.Access;

namespace Platform.Modules.Tests.Administration;

public sealed class JobProgressTests
{
    const string Watch = "subscription($id: ID!) { jobProgress(id: $id) { state processed totalRows created failed } }";

    static async Task<string> UploadAsync(TestApp app, string text)
    {
        using var content = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(text)) { Headers = { ContentType = new MediaTypeHeaderValue("text/csv") } }, "file", "units.csv" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/files") { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await app.AdminAsync());
        using var response = await app.Http.SendAsync(request);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("file").GetProperty("id").GetString()!;
    }

    static async Task<string> ImportAsync(TestApp app, int rows)
    {
        var text = "code,name,tier,parent\n" + string.Join('\n', Enumerable.Range(1, rows).Select(i => $"N{i},网点{i},SITE,SH")) + "\nBAD,坏,SITE,NOWHERE\n";
        var job = (await app.MutateAsync("startImport", new { type = "org-units", fileIds = new[] { await UploadAsync(app, text) } }, "importJob { id }")).GetProperty("importJob");
        return job.GetProperty("id").GetString()!;
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task An_import_is_watched_until_it_ends_also_from_another_instance(Provider provider)
    {
        await using var org = await Org.StartAsync(provider);
        await using var twin = await org.App.StartTwinAsync();
        using var here = await LiveSocket.OpenAsync(org.App, await org.App.AdminAsync());
        using var there = await LiveSocket.OpenAsync(twin, await org.App.AdminAsync());
        var id = await ImportAsync(org.App, 650);
        foreach (var socket in new[] { here, there }) await socket.SubscribeAsync("p", Watch, new { id });
        foreach (var socket in new[] { here, there })
        {
            var seen = new List<(string State, long Processed)>();
            while (await socket.NextAsync(90) is { ValueKind: JsonValueKind.Object } message)
            {
                if (message.GetProperty("type").GetString() == "complete") break;
                var job = message.GetProperty("payload").GetProperty("data").GetProperty("jobProgress");
                seen.Add((job.GetProperty("state").GetString()!, job.GetProperty("processed").GetInt64()));
            }
            Assert.Equal(("DONE_WITH_ERRORS", 651L), seen[^1]);
            Assert.Equal(seen.Select(s => s.Processed).Order(), seen.Select(s => s.Processed));
            Assert.True(seen.Count >= 3, string.Join(' ', seen)); // batches of 200, seen while it runs
        }
        await here.SubscribeAsync("again", Watch, new { id });
        Assert.Equal("DONE_WITH_ERRORS", (await here.EventAsync()).GetProperty("jobProgress").GetProperty("state").GetString());
        Assert.Equal("complete", (await here.NextAsync()).GetProperty("type").GetString());
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task What_one_may_not_see_ends_like_what_is_not_there(Provider provider)
    {
        await using var org = await Org.StartAsync(provider);
        await org.PersonAsync("south.reader", org.South, ScopeKind.Subtree, "administration:import:read");
        await org.PersonAsync("nobody", org.South, ScopeKind.Subtree, "administration:org:read");
        var id = await ImportAsync(org.App, 2);
        using var socket = await LiveSocket.OpenAsync(org.App, await org.App.SignInAsync("south.reader", Org.Password));
        foreach (var unseen in new[] { id, Platform.Kernel.Graph.GlobalId.Encode("ImportJob", 987_654), "rubbish" })
        {
            await socket.SubscribeAsync(unseen, Watch, new { id = unseen });
            Assert.Equal("complete", (await socket.NextAsync()).GetProperty("type").GetString());
        }
        using var other = await LiveSocket.OpenAsync(org.App, await org.App.SignInAsync("nobody", Org.Password));
        await other.SubscribeAsync("x", Watch, new { id });
        var refused = await other.NextAsync();
        Assert.Equal(("error", "FORBIDDEN"), (refused.GetProperty("type").GetString(), refused.GetProperty("payload")[0].GetProperty("extensions").GetProperty("code").GetString()));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_revoked_session_ends_its_subscriptions_and_its_socket(Provider provider)
    {
        await using var org = await Org.StartAsync(provider, new Dictionary<string, string?> { ["GraphQL:Limits:SocketRecheck"] = "00:00:01" });
        var account = await org.PersonAsync("east.boss", org.East, ScopeKind.Subtree, "administration:import:read", "orders:order:read", "logistics:shipment:read");
        var token = await org.App.SignInAsync("east.boss", Org.Password);
        using var socket = await LiveSocket.OpenAsync(org.App, token);
        await socket.SubscribeAsync("s", "subscription { shipmentChanged { number } }");
        await Task.Delay(500);
        await org.App.DataAsync("mutation { signOut { userErrors { code } } }", null, token);
        while (await socket.NextAsync(15) is { ValueKind: JsonValueKind.Object }) { }
        Assert.Equal(4403, socket.Closed);
        Assert.NotEqual(0, account.Id);
    }
}
