namespace Platform.Kernel.Plugins;

/// <summary>A push as it arrived, kept for evidence and for handling it again.</summary>
public sealed class RawWebhook
{
    /// <summary>The connection whose token was in the address.</summary>
    public required string Connection { get; init; }

    /// <summary>The last part of the address.</summary>
    public required string Kind { get; init; }

    /// <summary>The body's bytes, unchanged; at most 1,048,576.</summary>
    public required byte[] Body { get; init; }

    /// <summary>Header values by name; cookies and the Authorization header are left out.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Headers { get; init; }

    /// <summary>Query values by name.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Query { get; init; }

    /// <summary>When it arrived.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }
}
