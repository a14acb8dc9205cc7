namespace Platform.Contracts.Administration;

/// <summary>The accounts of people, as other modules refer to them. Administration is always on, so there is always an answer.</summary>
public interface IAccounts
{
    /// <summary>Account → whether it may sign in now; an unknown id is absent.</summary>
    Task<IReadOnlyDictionary<long, bool>> Standing(IReadOnlyCollection<long> accountIds, CancellationToken ct);
}
