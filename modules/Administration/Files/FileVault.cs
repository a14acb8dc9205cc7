using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Platform.Administration.Bulletins;
using Platform.Kernel.Files;

namespace Platform.Administration.Files;

/// <summary>A file that has arrived and lies in the vault.</summary>
internal sealed record ReceivedFile(string Name, string ContentType, long Size, string Sha256, string StoredAs);

/// <summary>What people who are no staff may upload.</summary>
internal sealed record OutsideLimits(long MaxBytes)
{
    public const string Names = "jpg, jpeg, png, webp, pdf";

    public static readonly IReadOnlySet<string> Types = Names.Split(", ").Select(e => FileSniffer.Types[e]).ToHashSet();
}

/// <summary>Keeps file contents on disk under random names, and answers <see cref="IFileStore"/>.</summary>
[Needs(Read)]
internal sealed class FileVault(IConfiguration configuration, IOptions<FileOptions> options, IDbContextFactory<AdministrationDb> contexts, IServiceScopeFactory scopes) : IFileStore
{
    public const string Read = "administration:file:read";

    readonly string _root = Path.GetFullPath(options.Value.Folder ?? Path.Combine(configuration["Data:Folder"] ?? "data", "files"));

    /// <summary>Takes a stream in; nothing is left behind when it is refused.</summary>
    /// <exception cref="Refused">Too big, empty, or of a type that is not taken.</exception>
    public async Task<ReceivedFile> ReceiveAsync(Stream body, string? name, CancellationToken ct, OutsideLimits? limits = null)
    {
        var storedAs = Guid.NewGuid().ToString("N") + RandomNumberGenerator.GetHexString(8, lowercase: true);
        var path = PathOf(storedAs);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        try
        {
            var how = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = System.IO.FileOptions.Asynchronous };
            if (!OperatingSystem.IsWindows()) how.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            await using var file = new FileStream(path, how);
            var (size, hash) = await CopyAsync(body, file, limits?.MaxBytes ?? options.Value.MaxBytes, ct);
            if (size == 0) throw new Refused(FileErrors.Missing, "file");
            var clean = Clean(name);
            var type = FileSniffer.TypeOf(file, clean);
            if (limits is not null && !OutsideLimits.Types.Contains(type)) throw new Refused(FileErrors.TypeNotAllowed, "file", ("allowed", OutsideLimits.Names));
            file.Flush(flushToDisk: true);
            return new ReceivedFile(clean, type, size, hash, storedAs);
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    /// <inheritdoc />
    public async Task<FileReport> Keep(Stream content, string name, OrgPath org, long? owner, CancellationToken ct)
    {
        var received = await ReceiveAsync(content, name, ct);
        try
        {
            await using var db = await contexts.CreateDbContextAsync(ct);
            db.Work = new UnitOfWork(Caller.System, "KeepFile");
            var file = StoredFile.Of(received, org, owner);
            db.Add(file);
            await db.SaveChangesAsync(ct);
            return Report(file);
        }
        catch
        {
            Forget(received);
            throw;
        }
    }

    /// <summary>Removes a content whose row could not be saved.</summary>
    public void Forget(ReceivedFile received) => File.Delete(PathOf(received.StoredAs));

    static async Task<(long Size, string Hash)> CopyAsync(Stream body, FileStream file, long most, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (buffer, size) = (new byte[81_920], 0L);
        for (int read; (read = await body.ReadAsync(buffer, ct)) > 0;)
        {
            if ((size += read) > most) throw new Refused(FileErrors.TooBig, "file", ("max", most));
            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), ct);
        }
        return (size, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>What is left of a client's name: no path of any system, no control characters, at most 120 characters.</summary>
    public static string Clean(string? name)
    {
        var last = (name ?? "").Split('/', '\\')[^1];
        var clean = new string([.. last.Where(c => !char.IsControl(c) && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.Format)]).Trim().Trim('.');
        if (clean.Length == 0) return "file";
        return clean.Length <= 120 ? clean : clean[..(120 - Path.GetExtension(clean).Length)] + Path.GetExtension(clean);
    }

    /// <inheritdoc />
    public async Task<FileReport?> Find(string? globalId, Caller caller, CancellationToken ct)
        => GlobalId.TryDecode(globalId, nameof(StoredFile), out var id) && await FindAsync(id, caller, ct) is { } file ? Report(file) : null;

    /// <summary>A file that somebody may read: his own, one within his reach, or one attached to a bulletin that he is to read or to something else that he may see.</summary>
    public async Task<StoredFile?> FindAsync(long id, Caller caller, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var scope = caller.Scope(Read);
        if (await db.Visible<StoredFile>(scope.All ? scope : scope with { Owner = caller.UserId }).FirstOrDefaultAsync(f => f.Id == id, ct) is { } file) return file;
        if (caller.UserId is null) return null;
        var attached = await db.Set<Bulletin>().Where(b => b.State == BulletinState.Published && b.FileLine != "" && db.Set<BulletinReceipt>().Any(r => r.BulletinId == b.Id && r.AccountId == caller.UserId)).Select(b => b.FileLine).ToListAsync(ct);
        return attached.Exists(line => line.Split(',').Contains(id.ToString(System.Globalization.CultureInfo.InvariantCulture))) || await HangsOnAsync(id, caller, ct)
            ? await db.Set<StoredFile>().AsNoTracking().FirstOrDefaultAsync(f => f.Id == id, ct) : null;
    }

    async Task<bool> HangsOnAsync(long id, Caller caller, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        foreach (var readers in scope.ServiceProvider.GetServices<IFileReaders>())
            if (await readers.MayRead(id, caller, ct)) return true;
        return false;
    }

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<long, FileReport>> Known(IReadOnlyCollection<long> ids, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return (await db.Set<StoredFile>().AsNoTracking().Where(f => ids.Contains(f.Id)).ToListAsync(ct)).ToDictionary(f => f.Id, Report);
    }

    /// <inheritdoc />
    public async Task<Stream> Open(long id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var storedAs = await db.Set<StoredFile>().AsNoTracking().Where(f => f.Id == id).Select(f => f.StoredAs).FirstOrDefaultAsync(ct) is { Length: > 0 } there ? there : throw new FileNotFoundException($"There is no file {id}.");
        return new FileStream(PathOf(storedAs), new FileStreamOptions { Mode = FileMode.Open, Access = FileAccess.Read, Share = FileShare.Read, Options = System.IO.FileOptions.Asynchronous });
    }

    /// <inheritdoc />
    public async Task<int> Erase(IReadOnlyCollection<long> ids, CancellationToken ct)
    {
        var erased = 0;
        foreach (var id in ids)
        {
            string? storedAs = null;
            await Transient.RetryAsync(async () =>
            {
                await using var db = await contexts.CreateDbContextAsync(ct);
                db.Work = new UnitOfWork(Caller.System, "EraseFile") { Redacts = true };
                if (await db.Set<StoredFile>().FirstOrDefaultAsync(f => f.Id == id && f.StoredAs != "", ct) is not { } file) return;
                storedAs = file.StoredAs;
                // The content first: a row without content can be erased again, a content without row would stay for ever.
                File.Delete(PathOf(storedAs));
                file.Erase();
                await db.SaveChangesAsync(ct);
            }, ct);
            if (storedAs is not null) erased++;
        }
        return erased;
    }

    string PathOf(string storedAs) => Path.Combine(_root, storedAs[..2], storedAs);

    static FileReport Report(StoredFile f) => new(f.Id, f.Name, f.ContentType, f.Size, f.Sha256);
}
