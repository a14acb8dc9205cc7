namespace Platform.Administration.Files;

/// <summary>Configuration section <c>Files</c>.</summary>
internal sealed class FileOptions
{
    /// <summary>Largest file, bytes.</summary>
    public long MaxBytes { get; set; } = 50L << 20;

    /// <summary>Where files lie; null is <c>files</c> in the data folder.</summary>
    public string? Folder { get; set; }
}
