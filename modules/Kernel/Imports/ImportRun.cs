using System.IO.Compression;

namespace Platform.Kernel.Imports;

/// <summary>One import job, as its importer sees it.</summary>
public sealed class ImportRun
{
    /// <summary>Id of the job; with the row number a stable key for what a row creates.</summary>
    public required long JobId { get; init; }

    /// <summary>Who asked for it, with the permissions of now.</summary>
    public required Caller Caller { get; init; }

    /// <summary>The unit that imported rows belong to unless they say otherwise.</summary>
    public required OrgPath Org { get; init; }

    /// <summary>The uploaded files, in the order of the request; at least one.</summary>
    public required IReadOnlyList<ImportFile> Files { get; init; }

    /// <summary>What the request said besides, such as a mapping; empty when nothing.</summary>
    public required IReadOnlyDictionary<string, string> Options { get; init; }

    /// <summary>The checkpoint of the last row whose result is stored; null at the beginning.</summary>
    public string? Checkpoint { get; init; }
}

/// <summary>A file of an import.</summary>
/// <param name="Name">The name it was uploaded under.</param>
/// <param name="ContentType">Found out from its content.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Open">Opens the content anew; dispose of it.</param>
public sealed record ImportFile(string Name, string ContentType, long Size, Func<CancellationToken, Task<Stream>> Open)
{
    /// <summary>The file itself, or what is in it when its name ends in <c>.gz</c>.</summary>
    public ImportFile Unzipped()
        => Name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? this with { Open = async ct => new GZipStream(await Open(ct), CompressionMode.Decompress) } : this;
}
