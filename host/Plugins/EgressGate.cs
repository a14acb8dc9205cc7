namespace Platform.Host.Plugins;

/// <summary>Lets a plugin's requests out to the hosts its manifest names and to no others.</summary>
internal sealed class EgressGate(IReadOnlyCollection<string> hosts) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        request.RequestUri is { } uri && hosts.Contains(uri.IdnHost, StringComparer.OrdinalIgnoreCase)
            ? base.SendAsync(request, cancellationToken)
            : throw new HttpRequestException("The manifest's egressHosts does not list this host.");
}
