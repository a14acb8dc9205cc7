using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Platform.Host.GraphQL;
using Platform.Kernel.Access;
using Platform.Kernel.Graph;
using Platform.Tests.Graph;

namespace Platform.Tests.Transport;

/// <summary>A real server on a free port with the fixture modules; the header <c>x-caller</c> or the socket's token says who calls.</summary>
internal sealed class GraphHost : IAsyncDisposable
{
    readonly WebApplication _app;
    readonly Fixtures _fixtures = new();

    GraphHost(params (string Limit, string Value)[] limits)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(limits.Append(("Origins:0", "https://console.example")).ToDictionary(l => "GraphQL:Limits:" + l.Item1, l => (string?)l.Item2));
        _fixtures.Register(builder.Services, builder.Configuration);
        builder.Services.AddHttpClient();
        builder.Services.AddSingleton<Sessions>().AddSingleton<ISessionCheck>(s => s.GetRequiredService<Sessions>()).AddSingleton<ISocketSignIn>(s => s.GetRequiredService<Sessions>());
        _app = builder.Build();
        _app.Use((http, next) =>
        {
            http.RequestServices.GetRequiredService<CurrentCaller>().Caller = http.Request.Headers["x-caller"].ToString() switch
            {
                "boss" => Fixtures.Boss, "clerk" => Fixtures.Clerk, _ => Caller.Anonymous with { Locale = "en", Ip = "127.0.0.1" },
            };
            return next();
        });
        _app.MapGraphQL();
    }

    public static async Task<GraphHost> Start(params (string Limit, string Value)[] limits)
    {
        var host = new GraphHost(limits.All(l => l.Limit != "Burst") ? [.. limits, ("Burst", "1000000")] : limits);
        await host._fixtures.With(new Graph.Sales.Ticket("A"));
        await host.Holder.Switch(Fixtures.All);
        await host._app.StartAsync();
        host.Url = host._app.Urls.First() + "/graphql";
        host.Http = host._app.Services.GetRequiredService<IHttpClientFactory>().CreateClient();
        return host;
    }

    public string Url { get; private set; } = "";

    public HttpClient Http { get; private set; } = null!;

    public SchemaHolder Holder => _app.Services.GetRequiredService<SchemaHolder>();

    public Sessions Who => _app.Services.GetRequiredService<Sessions>();

    public async Task<HttpResponseMessage> Post(string query, string caller = "boss", params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Url) { Content = JsonContent.Create(new { query }) };
        request.Headers.Add("x-caller", caller);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await Http.SendAsync(request);
    }

    public static async Task<string> Code(HttpResponseMessage response)
        => (await response.Content.ReadFromJsonAsync<JsonElement>()).TryGetProperty("errors", out var errors) ? errors[0].GetProperty("extensions").GetProperty("code").GetString()! : "";

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _fixtures.DisposeAsync();
    }

    /// <summary>Who is who, changeable while sockets are open.</summary>
    public sealed class Sessions : ISessionCheck, ISocketSignIn
    {
        public Func<Caller, Caller?> Now { get; set; } = c => c;

        public ValueTask<Caller?> Current(Caller caller) => new(Now(caller));

        public ValueTask<Caller?> SignIn(Caller caller, IReadOnlyDictionary<string, object?> payload) => new((payload.GetValueOrDefault("token") as string) switch
        {
            "boss" => Fixtures.Boss, "clerk" => Fixtures.Clerk, null => caller, _ => null,
        });
    }
}
