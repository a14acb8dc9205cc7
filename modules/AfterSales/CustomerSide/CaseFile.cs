namespace Platform.AfterSales;

/// <summary>A photo or paper that came with a matter.</summary>
internal sealed class CaseFile : Entity
{
    /// <summary>The case.</summary>
    public long CaseId { get; init; }

    /// <summary>The entry it came with.</summary>
    public long EntryId { get; internal set; }

    /// <summary>The uploaded file, within Administration.</summary>
    public long FileId { get; init; }
}
