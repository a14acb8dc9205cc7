namespace Platform.Contracts.Administration;

/// <summary>The organisation tree, as other modules read it. Administration is always on, so there is always an answer.</summary>
public interface IOrganisation
{
    /// <summary>The path of a unit; null when there is no such active unit.</summary>
    ValueTask<OrgPath?> PathOf(long unitId, CancellationToken ct);

    /// <summary>Head office, the root of the tree.</summary>
    ValueTask<OrgPath> HeadOffice(CancellationToken ct);
}
