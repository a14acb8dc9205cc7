namespace Platform.Sdk;

/// <summary>What the carrier knows.</summary>
/// <param name="Parcels">Numbers the carrier does not know are left out.</param>
public sealed record TrackingAnswer(IReadOnlyList<ParcelTracking> Parcels);
