namespace Platform.Administration.Sessions;

/// <summary>Looks again at a session that is already in, from memory; at most a few seconds behind a revocation.</summary>
internal sealed class SessionRecheck(CallerResolver resolver) : ISessionCheck
{
    /// <inheritdoc />
    public async ValueTask<Caller?> Current(Caller caller)
    {
        if (caller.IsSystem || !caller.IsAuthenticated) return caller;
        var now = caller.SessionId is { } session
            ? await resolver.OfSessionAsync(session, CancellationToken.None)
            : await resolver.OfOutsideAccountAsync(caller.UserId!.Value, CancellationToken.None);
        return now is null ? null : now with { Ip = caller.Ip, CorrelationId = caller.CorrelationId };
    }
}

/// <summary>Signs in a socket by the token in <c>connection_init</c>: <c>{"authorization": "Bearer …"}</c>.</summary>
internal sealed class SocketSignIn(CallerResolver resolver) : ISocketSignIn
{
    /// <inheritdoc />
    public async ValueTask<Caller?> SignIn(Caller caller, IReadOnlyDictionary<string, object?> payload)
    {
        var given = payload.FirstOrDefault(p => p.Key.Equals("authorization", StringComparison.OrdinalIgnoreCase)).Value as string;
        if (given is null) return caller;
        var token = given.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? given[7..].Trim() : given;
        return await resolver.OfTokenAsync(token, CancellationToken.None) is { } known ? known with { Ip = caller.Ip, CorrelationId = caller.CorrelationId } : null;
    }
}
