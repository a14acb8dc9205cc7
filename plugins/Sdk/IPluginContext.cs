using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace Platform.Sdk;

/// <summary>What the host gives one connection. Safe for use by many threads.</summary>
public interface IPluginContext
{
    /// <summary>The connection's code as the administrator named it, for example <c>own-delivery</c>.</summary>
    string Connection { get; }

    /// <summary>
    /// The connection's configuration, a JSON object that passed the manifest's schema. Values the schema makes optional may be absent;
    /// the host fills in no defaults.
    /// </summary>
    JsonElement Configuration { get; }

    /// <summary>
    /// The only way out to the network. Requests to a host that the manifest's <c>egressHosts</c> does not list fail with <see
    /// cref="HttpRequestException"/>;
    /// redirects are not followed. Do not dispose it and do not set its <c>Timeout</c>: the call's token carries the deadline.
    /// </summary>
    HttpClient Http { get; }

    /// <summary>Writes to the host's log under the connection's name. Never log secrets or the receiver's personal data.</summary>
    ILogger Logger { get; }

    /// <summary>The host's clock, always UTC. Tests move it.</summary>
    TimeProvider Clock { get; }
}
