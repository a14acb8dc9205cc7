namespace Platform.Sdk;

/// <summary>A push as it arrived.</summary>
public sealed record WebhookRequest
{
    /// <summary>The last part of the address; one of the manifest's kinds.</summary>
    public required string Kind { get; init; }

    /// <summary>The body's bytes, unchanged: signatures are over these. At most the manifest's limit.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Header values by name; names compare without case.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Headers { get; init; }

    /// <summary>Query values by name, decoded; names compare without case.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Query { get; init; }

    /// <summary>When the host received it; for a replay, when it was received first.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The first value of a header; null when it is missing.</summary>
    public string? Header(string name) => Headers.TryGetValue(name, out var values) && values.Count > 0 ? values[0] : null;
}
