namespace Platform.Contracts.AfterSales;

/// <summary>What AfterSales tells other modules. Look-ups are batched; an unknown id is absent from the answer.</summary>
public interface ICases
{
    /// <summary>Cases in brief, for lists of other modules and for texts to customers.</summary>
    Task<IReadOnlyDictionary<long, CaseBrief>> Brief(IReadOnlyCollection<long> caseIds, CancellationToken ct);
}

/// <summary>A case in one line.</summary>
/// <param name="CaseId">Its id.</param>
/// <param name="Number">Its number.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Title">What it is about, as the desk wrote it; may hold personal data, so for people with access only.</param>
/// <param name="PartyId">Whose matter; null when unknown.</param>
/// <param name="OwnerId">Account that answers for it; null while nobody does.</param>
/// <param name="TeamId">Team that handles it; null while it is not routed.</param>
/// <param name="ProviderId">Service provider of its last work order; null without one.</param>
/// <param name="TechnicianId">Technician of its last work order; null without one.</param>
public sealed record CaseBrief(long CaseId, string Number, CaseKind Kind, string Title, long? PartyId, long? OwnerId, long? TeamId, long? ProviderId, long? TechnicianId);

/// <summary>The answer while AfterSales is off.</summary>
public sealed class NoCases : ICases
{
    /// <inheritdoc />
    public Task<IReadOnlyDictionary<long, CaseBrief>> Brief(IReadOnlyCollection<long> caseIds, CancellationToken ct)
        => Task.FromResult<IReadOnlyDictionary<long, CaseBrief>>(new Dictionary<long, CaseBrief>());
}
