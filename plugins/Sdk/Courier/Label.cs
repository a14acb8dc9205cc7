namespace Platform.Sdk;

/// <summary>A label ready for the printer.</summary>
public sealed record Label
{
    /// <summary>MIME type of the content; one the request allowed.</summary>
    public required string ContentType { get; init; }

    /// <summary>The file, at most 2 MiB. Images are at 203 dpi.</summary>
    public required byte[] Content { get; init; }
}
