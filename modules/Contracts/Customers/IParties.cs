namespace Platform.Contracts.Customers;

/// <summary>What Customers tells other modules.</summary>
public interface IParties
{
    /// <summary>Which of these parties exist and are not merged away or erased.</summary>
    Task<IReadOnlySet<long>> Existing(IReadOnlyCollection<long> partyIds, CancellationToken ct);

    /// <summary>Where these parties belong, so that whoever names one can be asked whether it is within their reach; those that do not exist, are merged away or erased are absent.</summary>
    Task<IReadOnlyDictionary<long, OrgPath>> Orgs(IReadOnlyCollection<long> partyIds, CancellationToken ct);

    /// <summary>Every id under which a party is or was known: itself and what was merged into it, so that documents that keep the old id are found. An unknown id is a family of its own.</summary>
    Task<IReadOnlyDictionary<long, IReadOnlyList<long>>> Family(IReadOnlyCollection<long> partyIds, CancellationToken ct);

    /// <summary>Active parties that are reached by a phone number or e-mail address as people write it, oldest first, at most ten; empty when the text is neither.</summary>
    Task<IReadOnlyList<long>> ByContact(string text, CancellationToken ct);

    /// <summary>Name and ways to reach of parties, in the clear: for printing and for sending, never for display. Merged and erased parties are absent.</summary>
    Task<IReadOnlyDictionary<long, PartyCard>> Cards(IReadOnlyCollection<long> partyIds, CancellationToken ct);

    /// <summary>Takes over parties from another system in one go: found by external reference, created when new.</summary>
    /// <returns>External key → party id, for every input.</returns>
    Task<IReadOnlyDictionary<string, long>> TakeOver(string system, IReadOnlyCollection<ForeignParty> parties, OrgPath org, CancellationToken ct);
}

/// <summary>A customer as another system knows it.</summary>
/// <param name="Key">Its key there, at most 64 ASCII characters.</param>
/// <param name="Name">Name; null when the other system gives none.</param>
/// <param name="Phone">Phone; null when unknown.</param>
/// <param name="Country">ISO 3166 two-letter code; null when unknown.</param>
/// <param name="Address">Free address; null when unknown.</param>
/// <param name="PostalCode">Postal code; null when unknown.</param>
public sealed record ForeignParty(string Key, string? Name, string? Phone, string? Country, string? Address, string? PostalCode);

/// <summary>Who a party is and how it is reached, in the clear.</summary>
/// <param name="PartyId">Its id.</param>
/// <param name="Name">Name.</param>
/// <param name="Phone">Preferred phone with country code; null when none is known.</param>
/// <param name="Email">Preferred e-mail address; null when none is known.</param>
/// <param name="Wechat">WeChat id; null when none is known.</param>
/// <param name="Address">First address as one line; null when none is known.</param>
/// <param name="Locale">Language in which it wants to be written to, <c>zh-CN</c> or <c>en</c>; null when it has not said.</param>
/// <param name="Declined">Ways by which it does not want to be written to, of MOBILE, EMAIL and WECHAT; null for none.</param>
/// <param name="Preferred">The way by which it wants to be written to and, as long as it can be, by no other; null when it has not said.</param>
public sealed record PartyCard(long PartyId, string Name, string? Phone, string? Email, string? Wechat, string? Address, string? Locale = null, IReadOnlyList<string>? Declined = null, string? Preferred = null);

/// <summary>The answer while Customers is off.</summary>
public sealed class NoParties : IParties
{
    /// <inheritdoc />
    public Task<IReadOnlySet<long>> Existing(IReadOnlyCollection<long> partyIds, CancellationToken ct) => Task.FromResult<IReadOnlySet<long>>(new HashSet<long>());

    /// <inheritdoc />
    public Task<IReadOnlyDictionary<long, OrgPath>> Orgs(IReadOnlyCollection<long> partyIds, CancellationToken ct) => Task.FromResult<IReadOnlyDictionary<long, OrgPath>>(new Dictionary<long, OrgPath>());

    /// <inheritdoc />
    public Task<IReadOnlyDictionary<long, IReadOnlyList<long>>> Family(IReadOnlyCollection<long> partyIds, CancellationToken ct)
        => Task.FromResult<IReadOnlyDictionary<long, IReadOnlyList<long>>>(partyIds.Distinct().ToDictionary(id => id, id => (IReadOnlyList<long>)[id]));

    /// <inheritdoc />
    public Task<IReadOnlyList<long>> ByContact(string text, CancellationToken ct) => Task.FromResult<IReadOnlyList<long>>([]);

    /// <inheritdoc />
    public Task<IReadOnlyDictionary<long, PartyCard>> Cards(IReadOnlyCollection<long> partyIds, CancellationToken ct)
        => Task.FromResult<IReadOnlyDictionary<long, PartyCard>>(new Dictionary<long, PartyCard>());

    /// <inheritdoc />
    public Task<IReadOnlyDictionary<string, long>> TakeOver(string system, IReadOnlyCollection<ForeignParty> parties, OrgPath org, CancellationToken ct)
        => Task.FromResult<IReadOnlyDictionary<string, long>>(new Dictionary<string, long>());
}
