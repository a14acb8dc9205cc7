using System.Collections.Concurrent;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Options;

namespace Platform.Host.Plugins;

/// <summary>Makes the HTTP clients of plugins: each has its egress gate, follows no redirect and takes no answer over 8 MiB.</summary>
internal sealed class PluginHttp : IConfigureNamedOptions<HttpClientFactoryOptions>
{
    private const long LargestAnswer = 8 * 1_048_576;

    private readonly ConcurrentDictionary<string, IReadOnlyCollection<string>> hosts = new(StringComparer.Ordinal);

    public HttpClient Client(IHttpClientFactory factory, string name, IReadOnlyCollection<string> egressHosts)
    {
        // The factory keeps what it once configured under a name; other hosts are another name.
        var full = $"plugin:{name}:{string.Join(',', egressHosts)}";
        hosts[full] = egressHosts;
        var client = factory.CreateClient(full);
        client.Timeout = Timeout.InfiniteTimeSpan;
        client.MaxResponseContentBufferSize = LargestAnswer;
        return client;
    }

    public void Configure(string? name, HttpClientFactoryOptions options)
    {
        if (name is null || !hosts.TryGetValue(name, out var allowed)) return;
        // A client lives as long as its connection, so freshness of addresses is the pool's business.
        options.HandlerLifetime = Timeout.InfiniteTimeSpan;
        options.ShouldRedactHeaderValue = _ => true;
        options.HttpMessageHandlerBuilderActions.Add(builder =>
        {
            builder.PrimaryHandler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) };
            builder.AdditionalHandlers.Add(new EgressGate(allowed));
        });
    }

    public void Configure(HttpClientFactoryOptions options) { }
}
