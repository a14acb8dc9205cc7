namespace Platform.Kernel.Files;

/// <summary>
/// Says who may read a file because it hangs on something he may see. Registered scoped by each module that attaches files; the uploader and who may read all files need no such word.
/// </summary>
public interface IFileReaders
{
    /// <summary>Whether the caller may see something of this module that the file is attached to; false while the module is off.</summary>
    Task<bool> MayRead(long fileId, Caller caller, CancellationToken ct);
}
