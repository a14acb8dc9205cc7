namespace Platform.Contracts;

/// <summary>Who may read an entry of a timeline; each level may read what the levels after it may.</summary>
public enum TimelineVisibility
{
    /// <summary>Staff only.</summary>
    Internal = 0,

    /// <summary>Staff and the service provider who does the work.</summary>
    Provider = 1,

    /// <summary>Everybody who may see the document, the customer included.</summary>
    Customer = 2,
}
