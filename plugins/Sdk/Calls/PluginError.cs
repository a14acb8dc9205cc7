namespace Platform.Sdk;

/// <summary>Why a call failed. It converts to a failed result by itself: <c>return new PluginError { … };</c></summary>
public sealed record PluginError
{
    /// <summary>What the failure means for the host.</summary>
    public required ErrorKind Kind { get; init; }

    /// <summary>Stable, upper case with underscores, for programs: <c>OUT_OF_COVERAGE</c>. At most 100 characters.</summary>
    public required string Code { get; init; }

    /// <summary>The partner's own code, unchanged; null when the partner was not asked or gave none.</summary>
    public string? VendorCode { get; init; }

    /// <summary>The partner's own words, unchanged, for the back office and never for the buyer; null when there are none.</summary>
    public string? VendorMessage { get; init; }

    /// <summary>How long to wait before the next attempt; null when the host may choose.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>What is wrong with which part of the request; empty when no part is to blame.</summary>
    public IReadOnlyList<FieldError> FieldErrors { get; init; } = [];
}
