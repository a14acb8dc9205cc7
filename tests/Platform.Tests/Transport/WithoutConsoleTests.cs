using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;

namespace Platform.Tests.Transport;

/// <summary>A host that was built where Node was not.</summary>
public sealed class WithoutConsoleTests
{
    [Fact]
    public async Task Every_page_says_how_to_get_the_console()
    {
        await using var app = await TestApp.StartAsync(Provider.Sqlite);
        app.App.Services.GetRequiredService<IWebHostEnvironment>().WebRootFileProvider = new NullFileProvider();
        foreach (var path in new[] { "/", "/orders", "/cases/Q2FzZTox?reply" })
        {
            var (status, text) = await AskAsync(app, path, "text/html,application/xhtml+xml");
            Assert.Equal(HttpStatusCode.OK, status);
            Assert.Contains("Node.js", text, StringComparison.Ordinal);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await AskAsync(app, "/orders", "application/json")).Status); // a program learns that there is nothing
        Assert.Equal(HttpStatusCode.NotFound, (await AskAsync(app, "/favicon.ico", "text/html")).Status);
    }

    static async Task<(HttpStatusCode Status, string Text)> AskAsync(TestApp app, string path, string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept", accept } } };
        using var answer = await app.Http.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
