using Platform.Kernel.Flow;

namespace Platform.Customers;

/// <summary>How a party's status may change. Merging and erasing have states but no way into them yet.</summary>
internal static class PartyFlow
{
    public static readonly Flow<Party, PartyStatus> Table = new(p => p.Status, (p, status) => p.Status = status,
        new("deactivateParty", PartyStatus.Active, PartyStatus.Inactive, Permissions.Deactivate),
        new("reactivateParty", PartyStatus.Inactive, PartyStatus.Active, Permissions.Deactivate));
}
