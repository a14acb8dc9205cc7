namespace Platform.Sdk;

/// <summary>The carrier will not collect.</summary>
public sealed record WaybillCancelled
{
    /// <summary>The waybill number.</summary>
    public required string Number { get; init; }

    /// <summary>When the carrier took it back.</summary>
    public required DateTimeOffset CancelledAt { get; init; }
}
