using Platform.Contracts.AfterSales;

namespace Platform.AfterSales;

/// <summary>What decides which policy a matter falls under.</summary>
/// <param name="Kind">What it is; null for work without a case.</param>
/// <param name="Priority">How much it presses.</param>
/// <param name="Channel">How it came in; null for work without a case.</param>
/// <param name="ServiceItemId">The service; null while it is not classified.</param>
/// <param name="Org">Where it belongs; also decides the calendar.</param>
internal readonly record struct SlaFacts(CaseKind? Kind, CasePriority Priority, ServiceChannel? Channel, long? ServiceItemId, OrgPath Org);
