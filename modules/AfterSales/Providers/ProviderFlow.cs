using Platform.Kernel.Flow;
using static Platform.AfterSales.ProviderState;

namespace Platform.AfterSales;

/// <summary>The allowed moves of a provider, as domain.md 4.4 has them.</summary>
internal static class ProviderFlow
{
    public const string Read = "aftersales:provider:read", Write = "aftersales:provider:write", Approve = "aftersales:provider:approve", Bank = "aftersales:provider:bank";

    static readonly Guard<ServiceProvider> HasTeam = new(ProviderErrors.TeamMissing, p => p.TeamId is not null);

    public static readonly Flow<ServiceProvider, ProviderState> Table = new(p => p.State, (p, s) => p.Enter(s),
        new("approveProvider", Applied, Approved, Approve),
        new("activateProvider", Approved, Active, Approve, HasTeam),
        new("suspendProvider", Active, Suspended, Approve),
        new("resumeProvider", Suspended, Active, Approve),
        new("terminateProvider", Approved, Terminated, Approve),
        new("terminateProvider", Active, Terminated, Approve),
        new("terminateProvider", Suspended, Terminated, Approve));
}
