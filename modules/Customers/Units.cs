using Platform.Contracts.Administration;

namespace Platform.Customers;

/// <summary>Where a new party belongs.</summary>
internal static class Units
{
    /// <summary>The named unit, else the caller's own, else head office.</summary>
    /// <exception cref="Refused">There is no such unit, or the caller's permission does not reach it; the two are not told apart.</exception>
    public static async Task<OrgPath> Place(this IOrganisation organisation, long? unitId, Caller caller, RowScope scope, CancellationToken ct)
    {
        if (unitId is not { } id) return caller.Home ?? await organisation.HeadOffice(ct);
        return await organisation.PathOf(id, ct) is { } path && scope.Reaches(path) ? path : throw new Refused(CommonErrors.NotFound, "orgUnitId", ("what", "OrgUnit"));
    }
}
