namespace Platform.Sdk;

/// <summary>What a carrier offers; empty when nothing goes there.</summary>
/// <param name="Services">In the order the carrier prefers.</param>
public sealed record CourierServices(IReadOnlyList<CourierService> Services);
