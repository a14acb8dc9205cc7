using Platform.Contracts;

namespace Platform.Kernel.Files;

/// <summary>What is known of an uploaded file.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">The name it was uploaded under, cleaned; for people only.</param>
/// <param name="ContentType">Found out from its content, such as <c>image/jpeg</c>.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">Hash of the content, hexadecimal.</param>
public sealed record FileReport(long Id, string Name, string ContentType, long Size, string Sha256);

/// <summary>Uploaded files, for modules that attach or import them. Administration keeps them.</summary>
public interface IFileStore
{
    /// <summary>A file that the caller uploaded or may read; null for any other, existing or not.</summary>
    /// <param name="globalId">Id as the client gave it.</param>
    /// <param name="caller">Who wants to use it.</param>
    /// <param name="ct">Cancels the read.</param>
    Task<FileReport?> Find(string? globalId, Caller caller, CancellationToken ct);

    /// <summary>What is known of files, without regard to who asks: for a module that has checked the scope of what they are attached to. Unknown ids are left out.</summary>
    Task<IReadOnlyDictionary<long, FileReport>> Known(IReadOnlyCollection<long> ids, CancellationToken ct);

    /// <summary>Keeps a file that the program itself made, such as a report; it is there when this returns, whatever becomes of the caller's unit of work.</summary>
    /// <param name="content">The content, from its present position on.</param>
    /// <param name="name">A name for people.</param>
    /// <param name="org">Where it belongs.</param>
    /// <param name="owner">Account that may always read it; null for none.</param>
    /// <param name="ct">Cancels the writing.</param>
    /// <exception cref="Refused">Empty, too big, or of a type that is not taken.</exception>
    Task<FileReport> Keep(Stream content, string name, OrgPath org, long? owner, CancellationToken ct);

    /// <summary>The content, to be disposed of. The caller's right to it was checked before.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    Task<Stream> Open(long id, CancellationToken ct);

    /// <summary>Takes contents and names away for good; that there was a file, of what kind and whose, stays.</summary>
    /// <returns>How many were still there.</returns>
    Task<int> Erase(IReadOnlyCollection<long> ids, CancellationToken ct);
}
