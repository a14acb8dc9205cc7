using System.Net;
using System.Net.Http.Json;
using System.Text;

namespace Platform.Tests.Transport;

public sealed class HttpTests
{
    [Fact]
    public async Task The_specifications_audit_is_passed_whole()
    {
        await using var host = await GraphHost.Start(("AnonymousIntrospection", "true")); // it asks __type as nobody
        var report = await Npm.Run("audit.mjs", host.Url);
        Assert.Matches("""^\{"ok":6\d,"warn":0,"notice":0,"error":0\}$""", report);
    }

    [Fact]
    public async Task A_body_over_the_limit_is_not_read()
    {
        await using var host = await GraphHost.Start();
        var response = await host.Http.PostAsJsonAsync(host.Url, new { query = "{hello}", extensions = new { x = new string('x', 1 << 20) } });
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "LIMIT_BODY"), (response.StatusCode, await GraphHost.Code(response)));
    }

    [Theory]
    [InlineData("[{\"query\":\"{hello}\"},{\"query\":\"{hello}\"}]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"query\":5}")]
    [InlineData("{\"query\":\"{hello}\",\"variables\":[]}")]
    public async Task What_is_no_request_is_refused_and_so_is_a_batch(string body)
    {
        await using var host = await GraphHost.Start();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        var response = await host.Http.PostAsync(host.Url, content);
        Assert.Equal((HttpStatusCode.BadRequest, "BAD_REQUEST"), (response.StatusCode, await GraphHost.Code(response)));
    }

    [Fact]
    public async Task Get_cannot_change_anything_even_with_a_cached_document()
    {
        await using var host = await GraphHost.Start();
        const string mutation = "mutation { openTicket(input: {idempotencyKey: \"12345678\", number: \"1\"}) { ticket { id } } }";
        Assert.Equal("", await GraphHost.Code(await host.Post(mutation)));
        for (var i = 0; i < 2; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, host.Url + "?query=" + Uri.EscapeDataString(mutation));
            request.Headers.Add("x-caller", "boss");
            var response = await host.Http.SendAsync(request);
            Assert.Equal((HttpStatusCode.MethodNotAllowed, "QUERIES_ONLY"), (response.StatusCode, await GraphHost.Code(response)));
        }
    }

    [Fact]
    public async Task Too_many_requests_wait()
    {
        await using var host = await GraphHost.Start(("Burst", "3"), ("PerSecond", "1"));
        for (var i = 0; i < 3; i++) Assert.Equal(HttpStatusCode.OK, (await host.Post("{hello}")).StatusCode);
        var refused = await host.Post("{hello}");
        Assert.Equal((HttpStatusCode.TooManyRequests, "RATE_LIMITED"), (refused.StatusCode, await GraphHost.Code(refused)));
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal(HttpStatusCode.OK, (await host.Post("{hello}", "clerk")).StatusCode); // somebody else is not held up
    }

    [Fact]
    public async Task A_request_ends_at_its_deadline()
    {
        await using var host = await GraphHost.Start(("Deadline", "00:00:00.300"));
        Assert.Equal("TIMEOUT", await GraphHost.Code(await host.Post("{slow}")));
        Assert.Equal("", await GraphHost.Code(await host.Post("{hello}")));
    }

    [Fact]
    public async Task A_cookie_needs_a_header_that_a_foreign_page_cannot_send()
    {
        await using var host = await GraphHost.Start();
        Assert.Equal(HttpStatusCode.Forbidden, (await host.Post("{hello}", "boss", ("Cookie", "session=1"))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await host.Post("{hello}", "boss", ("Cookie", "session=1"), ("X-Requested-With", "console"))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await host.Post("{hello}", "boss", ("Cookie", "x=1"), ("Authorization", "Bearer x"))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await host.Post("{hello}", "", ("Cookie", "x=1"))).StatusCode);
    }

    [Fact]
    public async Task A_browser_gets_a_page()
    {
        await using var host = await GraphHost.Start();
        using var request = new HttpRequestMessage(HttpMethod.Get, host.Url);
        request.Headers.Add("Accept", "text/html,application/xhtml+xml");
        Assert.StartsWith("<!doctype html>", await (await host.Http.SendAsync(request)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
