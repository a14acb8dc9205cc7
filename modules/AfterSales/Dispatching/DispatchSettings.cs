namespace Platform.AfterSales;

/// <summary>Settings of dispatch, section <c>AfterSales:Dispatch</c>.</summary>
internal sealed class DispatchSettings
{
    /// <summary>Minutes to answer an offer when the dispatcher gives no time.</summary>
    public int RespondMinutes { get; set; } = 60;

    /// <summary>Whether the next candidate is offered the work by itself when an offer was refused or ran out.</summary>
    public bool AutoOffer { get; set; }

    /// <summary>Automatic offers of one work order before a person has to look.</summary>
    public int MostAutoOffers { get; set; } = 5;
}
