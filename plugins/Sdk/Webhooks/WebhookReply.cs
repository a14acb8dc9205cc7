namespace Platform.Sdk;

/// <summary>The HTTP response a partner expects, to the letter.</summary>
public sealed record WebhookReply
{
    /// <summary>200 to 599.</summary>
    public required int Status { get; init; }

    /// <summary>MIME type of the body, with its character set where one is needed.</summary>
    public string ContentType { get; init; } = "text/plain; charset=utf-8";

    /// <summary>The body, sent as UTF-8; empty for none. At most 64 KiB.</summary>
    public string Body { get; init; } = "";
}
