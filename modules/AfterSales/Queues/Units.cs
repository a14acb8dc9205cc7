using Platform.Contracts.Administration;

namespace Platform.AfterSales;

/// <summary>Where something new belongs.</summary>
internal static class Units
{
    /// <summary>The named unit, else the caller's own, else head office.</summary>
    /// <exception cref="Refused">There is no such unit, or the caller's permission does not reach it; the two are not told apart.</exception>
    public static async Task<OrgPath> Named(string? globalId, IOrganisation organisation, Caller caller, RowScope scope, CancellationToken ct)
    {
        if (CaseChecks.RowOf(globalId, "OrgUnit") is not { } id) return caller.Home ?? await organisation.HeadOffice(ct);
        return await organisation.PathOf(id, ct) is { } path && scope.Reaches(path) ? path : throw new Refused(CommonErrors.NotFound, "orgUnitId", ("what", "OrgUnit"));
    }
}
