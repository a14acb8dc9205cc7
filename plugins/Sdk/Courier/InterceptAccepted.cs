namespace Platform.Sdk;

/// <summary>The carrier took the order to stop a parcel.</summary>
public sealed record InterceptAccepted
{
    /// <summary>The waybill number.</summary>
    public required string Number { get; init; }

    /// <summary>The carrier's own number for the intercept; null when it gives none.</summary>
    public string? InterceptNumber { get; init; }

    /// <summary>What it costs on top; null when nothing or not known yet.</summary>
    public Money? Fee { get; init; }
}
