namespace Platform.AfterSales;

/// <summary>What an operator may set for AfterSales, section <c>AfterSales</c>.</summary>
internal sealed class AfterSalesSettings
{
    /// <summary>How long after the last contact the same person with the same matter is taken for the same case.</summary>
    public TimeSpan JoinWindow { get; set; } = TimeSpan.FromHours(72);

    /// <summary>Whether somebody else than who submitted an article must publish it.</summary>
    public bool KnowledgeFourEyes { get; set; }
}
