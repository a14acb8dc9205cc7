namespace Platform.Contracts.Customers;

/// <summary>What Customers tells other modules.</summary>
public interface IParties
{
    /// <summary>Which of these parties exist and are not merged away or erased.</summary>
    Task<IReadOnlySet<long>> Existing(IReadOnlyCollection<long> partyIds, CancellationToken ct);

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

/// <summary>The answer while Customers is off.</summary>
public sealed class NoParties : IParties
{
    /// <inheritdoc />
    public Task<IReadOnlySet<long>> Existing(IReadOnlyCollection<long> partyIds, CancellationToken ct) => Task.FromResult<IReadOnlySet<long>>(new HashSet<long>());

    /// <inheritdoc />
    public Task<IReadOnlyDictionary<string, long>> TakeOver(string system, IReadOnlyCollection<ForeignParty> parties, OrgPath org, CancellationToken ct)
        => Task.FromResult<IReadOnlyDictionary<string, long>>(new Dictionary<string, long>());
}
