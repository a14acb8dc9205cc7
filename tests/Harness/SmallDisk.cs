namespace Platform.Harness;

/// <summary>A disk of a few megabytes that a test fills up and empties again. Needs the right to mount, which root has.</summary>
public sealed class SmallDisk : IAsyncDisposable
{
    const int Block = 64 * 1024;

    SmallDisk(string folder) => Folder = folder;

    /// <summary>Where it is mounted.</summary>
    public string Folder { get; }

    string Filler => Path.Combine(Folder, "filler");

    /// <summary>Mounts an empty one.</summary>
    /// <param name="megabytes">Its size.</param>
    public static async Task<SmallDisk> MountAsync(int megabytes)
    {
        var folder = Directory.CreateTempSubdirectory("platform-small-disk-").FullName;
        await MariaDb.RunAsync("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "tmpfs", folder);
        return new SmallDisk(folder);
    }

    /// <summary>Leaves no room on it.</summary>
    /// <param name="leave">Bytes that stay free.</param>
    public void Fill(long leave = 0)
    {
        using var file = new FileStream(Filler, FileMode.Append, FileAccess.Write, FileShare.None, 1);
        var free = new DriveInfo(Folder).AvailableFreeSpace - leave;
        var block = new byte[Block];
        try { for (; free > 0; free -= Block) file.Write(block, 0, (int)Math.Min(Block, free)); }
        catch (IOException) { } // full, which is what was asked for
    }

    /// <summary>Makes room again.</summary>
    public void Empty() => File.Delete(Filler);

    public async ValueTask DisposeAsync()
    {
        await MariaDb.RunAsync("umount", "-l", Folder);
        try { Directory.Delete(Folder); }
        catch (IOException) { } // still held by somebody who is about to end; it is empty, and the test's scratch folder goes as a whole
    }
}
