using Platform.Contracts.Administration;

namespace Platform.AfterSales;

/// <summary>Where a case goes.</summary>
internal sealed record Route(long QueueId, TeamCard? Team, long? OwnerId = null, CasePriority? Priority = null, CaseKind? Kind = null, long? ServiceItemId = null);
