using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;
using GraphQL;
using GraphQL.Transport;
using Microsoft.Extensions.Options;
using Platform.Kernel.Access;
using Platform.Kernel.Graph;

namespace Platform.Host.GraphQL;

/// <summary>Server side of the graphql-transport-ws protocol: one instance per socket.</summary>
internal sealed class GraphSocket : IAsyncDisposable
{
    const string Protocol = "graphql-transport-ws";
    readonly HttpContext _http;
    readonly SocketChannel _channel;
    readonly IGraphQLTextSerializer _serializer;
    readonly GraphLimits _limits;
    readonly ConcurrentDictionary<string, SocketOperation> _operations = new();
    readonly CancellationTokenSource _closing;
    Caller _caller;
    volatile bool _initialised, _acknowledged;

    GraphSocket(HttpContext http, WebSocket socket, GraphLimits limits)
    {
        (_http, _limits) = (http, limits);
        _serializer = http.RequestServices.GetRequiredService<IGraphQLTextSerializer>();
        _caller = http.RequestServices.GetRequiredService<CurrentCaller>().Caller;
        _closing = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, http.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping);
        _channel = new SocketChannel(socket, _serializer, limits, _closing);
    }

    public static async Task Handle(HttpContext http)
    {
        var limits = http.RequestServices.GetRequiredService<IOptions<GraphLimits>>().Value;
        if (!IsOwnOrigin(http.Request, limits)) http.Response.StatusCode = StatusCodes.Status403Forbidden;
        else if (!http.WebSockets.WebSocketRequestedProtocols.Contains(Protocol)) http.Response.StatusCode = StatusCodes.Status400BadRequest;
        else
        {
            using var socket = await http.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext { SubProtocol = Protocol, KeepAliveInterval = TimeSpan.FromSeconds(15) });
            await using var session = new GraphSocket(http, socket, limits);
            await session.Run();
        }
    }

    /// <summary>A browser sends cookies with any page's upgrade and asks nobody: the server must look at the origin.</summary>
    static bool IsOwnOrigin(HttpRequest request, GraphLimits limits)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || limits.Origins.Contains("*") || limits.Origins.Contains(origin, StringComparer.OrdinalIgnoreCase)
            || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && string.Equals(from.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }

    async Task Run()
    {
        var holder = _http.RequestServices.GetRequiredService<SchemaHolder>();
        void Recheck(GraphSchema _)
        {
            foreach (var operation in _operations.Values) operation.Recheck();
        }
        holder.Switched += Recheck;
        var watching = Task.WhenAll(AwaitIntroduction(), WatchSession());
        try
        {
            while (await _channel.Receive() is { } message) await Dispatch(message);
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException) { }
        finally
        {
            holder.Switched -= Recheck;
            await _closing.CancelAsync();
            await watching.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing); // both end by being cancelled
        }
    }

    /// <summary>Closes a socket that never introduces itself.</summary>
    async Task AwaitIntroduction()
    {
        await Task.Delay(_limits.SocketInit, _closing.Token);
        if (!_acknowledged) await _channel.Close(4408, "Connection initialisation timeout");
    }

    /// <summary>Closes a socket whose session has ended.</summary>
    async Task WatchSession()
    {
        while (true)
        {
            await Task.Delay(_limits.SocketRecheck, _closing.Token);
            if (_http.RequestServices.GetService<ISessionCheck>() is not { } sessions || !_caller.IsAuthenticated) continue;
            if (await sessions.Current(_caller) is { } still) _caller = still;
            else await _channel.Close(4403, GraphErrors.AccessEnded.Code);
        }
    }

    Task Dispatch(OperationMessage message) => message switch
    {
        { Type: "connection_init" } => Initialise(message),
        { Type: "ping" } => _channel.Send(new OperationMessage { Type = "pong", Payload = message.Payload }),
        { Type: "pong" } => Task.CompletedTask,
        { Type: "subscribe", Id.Length: > 0 } => Subscribe(message.Id, message.Payload),
        { Type: "complete", Id.Length: > 0 } => Complete(message.Id),
        _ => _channel.Close(4400, "Invalid message"),
    };

    async Task Initialise(OperationMessage message)
    {
        if (_initialised)
        {
            await _channel.Close(4429, "Too many initialisation requests");
            return;
        }
        _initialised = true;
        if (_http.RequestServices.GetService<ISocketSignIn>() is { } door)
        {
            IReadOnlyDictionary<string, object?>? payload;
            try { payload = _serializer.ReadNode<Inputs>(message.Payload) ?? Inputs.Empty; }
            catch (Exception e) when (RequestBody.IsBad(e)) { payload = null; }
            if (payload is null || await door.SignIn(_caller, payload) is not { } caller)
            {
                await _channel.Close(4403, "Forbidden");
                return;
            }
            _caller = caller;
        }
        _acknowledged = true;
        await _channel.Send(new OperationMessage { Type = "connection_ack" });
    }

    async Task Subscribe(string id, object? payload)
    {
        if (!_acknowledged)
        {
            await _channel.Close(4401, "Unauthorized");
            return;
        }
        GraphQLRequest? request;
        try { request = _serializer.ReadNode<GraphQLRequest>(payload); }
        catch (Exception e) when (RequestBody.IsBad(e)) { request = null; }
        if (request?.Query is null)
        {
            await _channel.Close(4400, "Invalid message");
            return;
        }
        var operation = new SocketOperation(id, _channel, _http.RequestServices, _caller, CancellationTokenSource.CreateLinkedTokenSource(_closing.Token));
        if (_operations.ContainsKey(id))
        {
            operation.Cancel();
            await _channel.Close(4409, $"Subscriber for {id} already exists");
        }
        else if (_operations.Count >= _limits.SocketOperations) await operation.Refuse(GraphRefusal.Of(GraphErrors.SocketOperationsLimit, ("max", _limits.SocketOperations)));
        else
        {
            _operations[id] = operation;
            _ = operation.Run(request, () => _operations.TryRemove(new(id, operation)));
        }
    }

    Task Complete(string id)
    {
        if (_operations.TryRemove(id, out var running)) running.Cancel();
        return Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var operation in _operations.Values) operation.Cancel();
        await _channel.DisposeAsync();
        _closing.Dispose();
    }
}
