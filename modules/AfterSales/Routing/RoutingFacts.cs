namespace Platform.AfterSales;

/// <summary>What routing rules look at.</summary>
internal sealed record RoutingFacts(CaseKind Kind, ServiceChannel Channel, long? ServiceItemId, long? LocationId, string? RegionCode, OrgPath Org, string Text);
