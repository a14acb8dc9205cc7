namespace Platform.Customers.Releases;

/// <summary>A file that goes out with a release.</summary>
internal sealed class ReleaseFile : Entity
{
    /// <summary>The release.</summary>
    public long ReleaseId { get; init; }

    /// <summary>The uploaded file, within Administration.</summary>
    public long FileId { get; init; }
}
