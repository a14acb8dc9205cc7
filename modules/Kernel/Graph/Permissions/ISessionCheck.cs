namespace Platform.Kernel.Graph;

/// <summary>Looks again at somebody who is already in: while a socket is open, and before every event of a subscription.</summary>
public interface ISessionCheck
{
    /// <summary>The same person with the permissions of now; null when the session has ended. Called often: answer from memory.</summary>
    ValueTask<Caller?> Current(Caller caller);
}

/// <summary>Signs in a socket from what the client sends first, where a browser cannot send a header.</summary>
public interface ISocketSignIn
{
    /// <summary>Who it is; null refuses the socket.</summary>
    /// <param name="caller">Who the upgrade request was already known as.</param>
    /// <param name="payload">The payload of <c>connection_init</c>; empty when there was none.</param>
    ValueTask<Caller?> SignIn(Caller caller, IReadOnlyDictionary<string, object?> payload);
}
