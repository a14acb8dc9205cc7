namespace Platform.AfterSales;

/// <summary>A word of a case's title or description, for finding it: two neighbouring Chinese characters, the last one of several, or a word of another script in small letters.</summary>
internal sealed class CaseTerm
{
    /// <summary>The word.</summary>
    public string Term { get; init; } = "";

    /// <summary>The case.</summary>
    public long CaseId { get; init; }
}
