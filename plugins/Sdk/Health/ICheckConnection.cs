namespace Platform.Sdk;

/// <summary>A connection that can say whether its settings work, without anybody noticing.</summary>
[Capability("connection.check")]
public interface ICheckConnection
{
    /// <summary>
    /// Reaches the partner and proves who one is, with no effect there: connect and sign in, or the cheapest question the partner has. An administrator
    /// asks it before a connection is kept and whenever he wonders.
    /// <para>Failed with <see cref="ErrorKind.Auth"/>: the partner does not accept the account. <see cref="ErrorKind.Transient"/>: it was not reached.</para>
    /// </summary>
    [ReadsOnly]
    Task<Result<ConnectionChecked>> Check(CheckConnectionRequest request, CallContext context, CancellationToken cancellation);
}

/// <summary>Asks whether a connection's settings work.</summary>
public sealed record CheckConnectionRequest;

/// <summary>The partner was reached and knows the account.</summary>
public sealed record ConnectionChecked
{
    /// <summary>What the partner said of itself, for administrators, at most 200 characters; null when there is nothing to say. No secrets.</summary>
    public string? Partner { get; init; }
}
