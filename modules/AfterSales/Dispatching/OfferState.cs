namespace Platform.AfterSales;

/// <summary>How an offer of work was answered.</summary>
internal enum OfferState
{
    /// <summary>Not yet.</summary>
    Sent = 0,

    /// <summary>Taken on.</summary>
    Accepted = 1,

    /// <summary>Refused.</summary>
    Refused = 2,

    /// <summary>Not answered in time.</summary>
    Expired = 3,

    /// <summary>Taken back by the dispatcher.</summary>
    Withdrawn = 4,
}
