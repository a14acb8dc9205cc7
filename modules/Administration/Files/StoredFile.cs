namespace Platform.Administration.Files;

/// <summary>An uploaded file. The content lies outside the web root under a random name and never changes.</summary>
internal sealed class StoredFile : ScopedAggregate, IOwned
{
    StoredFile() { }

    /// <summary>The name it was uploaded under, without path and control characters, at most 120 characters.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Found out from the content, never from what the client said.</summary>
    public string ContentType { get; private set; } = "";

    /// <summary>Bytes.</summary>
    public long Size { get; private set; }

    /// <summary>SHA-256 of the content, hexadecimal.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>Random name on disk.</summary>
    [Protected]
    public string StoredAs { get; private set; } = "";

    /// <summary>Who uploaded it.</summary>
    public long? OwnerId { get; private set; }

    /// <summary>Nothing is left but that there was a file.</summary>
    public void Erase() => (Name, StoredAs) = ("", "");

    /// <summary>A file that is on disk already.</summary>
    public static StoredFile Of(ReceivedFile received, OrgPath org, long? owner)
        => new() { Name = received.Name, ContentType = received.ContentType, Size = received.Size, Sha256 = received.Sha256, StoredAs = received.StoredAs, OwnerId = owner, Org = org };
}

/// <summary>What the schema shows of a file; the content comes from <c>GET /files/{id}</c>.</summary>
internal sealed class StoredFileType : ObjectType<StoredFile>
{
    public StoredFileType()
    {
        Shows(f => f.Id);
        Shows(f => f.Name);
        Shows(f => f.ContentType);
        Shows(f => f.Size);
        Shows(f => f.Sha256);
        Shows(f => f.OwnerId).AsId("Account");
        Shows(f => f.OrgId).AsId("OrgUnit").As("unitId").Described("The unit it belongs to: its uploader's home.");
        Shows(f => f.CreatedAt);
    }
}
