namespace Platform.Sdk;

/// <summary>How a partner's pushes arrive at the host's door, <c>POST /hooks/{connection}/{token}/{kind}</c>.</summary>
public sealed record ManifestWebhook
{
    /// <summary>
    /// The last parts of the address it answers to, lower case letters, digits and dashes. Anything else is 404 before the plugin sees
    /// it.
    /// </summary>
    public required IReadOnlyList<string> Kinds { get; init; }

    /// <summary>What proves who sent it, beside the token in the address.</summary>
    public required WebhookAuthentication Authentication { get; init; }

    /// <summary>Largest body in bytes, 1 to 1,048,576.</summary>
    public int MaxBodyBytes { get; init; } = 1_048_576;
}
