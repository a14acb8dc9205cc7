using Platform.Customers.Duplicates;
using Platform.Kernel.Flow;

namespace Platform.Customers;

/// <summary>How a party's status may change; taking a merge back gives the status of before. Nothing leads out of ERASED, and only an erasure that two people agreed on leads into it.</summary>
internal static class PartyFlow
{
    public static readonly Flow<Party, PartyStatus> Table = new(p => p.Status, (p, status) => p.Status = status,
        new("deactivateParty", PartyStatus.Active, PartyStatus.Inactive, Permissions.Deactivate),
        new("reactivateParty", PartyStatus.Inactive, PartyStatus.Active, Permissions.Deactivate),
        new("mergeParties", PartyStatus.Active, PartyStatus.Merged, DuplicatePermissions.Merge),
        new("mergeParties", PartyStatus.Inactive, PartyStatus.Merged, DuplicatePermissions.Merge),
        new("unmergeParty", PartyStatus.Merged, PartyStatus.Active, DuplicatePermissions.Merge));
}
