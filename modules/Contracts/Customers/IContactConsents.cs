namespace Platform.Contracts.Customers;

/// <summary>What somebody is turned to about.</summary>
public enum ContactTopic
{
    /// <summary>What the person has asked for or has going on: orders, cases, visits.</summary>
    Service = 0,

    /// <summary>Signing in and the like: always allowed, never held back.</summary>
    Security = 1,

    /// <summary>Questions about how satisfied one is.</summary>
    Survey = 2,

    /// <summary>Greetings, gifts, care.</summary>
    Care = 3,

    /// <summary>Advertising and offers to everybody; only with the person's word.</summary>
    Marketing = 4,
}

/// <summary>A way to turn to somebody.</summary>
public enum ContactWay
{
    /// <summary>By e-mail.</summary>
    Email = 0,

    /// <summary>By text message.</summary>
    Mobile = 1,

    /// <summary>By WeChat message.</summary>
    Wechat = 2,

    /// <summary>By a call.</summary>
    Phone = 3,
}

/// <summary>Whether and when parties want to be turned to.</summary>
public interface IContactConsents
{
    /// <summary>What parties allow about a topic; who said nothing is under the deployment's rule. Unknown parties are absent.</summary>
    Task<IReadOnlyDictionary<long, ContactWishes>> Of(IReadOnlyCollection<long> partyIds, ContactTopic topic, CancellationToken ct);
}

/// <summary>How a party wants to be turned to about a topic.</summary>
/// <param name="Refused">Ways that must not be used.</param>
/// <param name="QuietFrom">Beginning of the party's own quiet hours, <c>HH:mm</c>; null when it has set none.</param>
/// <param name="QuietTo">Their end.</param>
/// <param name="TimeZone">IANA zone of those hours.</param>
public sealed record ContactWishes(IReadOnlySet<ContactWay> Refused, string? QuietFrom, string? QuietTo, string TimeZone);

/// <summary>The answer while Customers is off: no customer can be turned to then, because nobody knows how.</summary>
public sealed class NoContactConsents : IContactConsents
{
    /// <inheritdoc />
    public Task<IReadOnlyDictionary<long, ContactWishes>> Of(IReadOnlyCollection<long> partyIds, ContactTopic topic, CancellationToken ct)
        => Task.FromResult<IReadOnlyDictionary<long, ContactWishes>>(new Dictionary<long, ContactWishes>());
}
