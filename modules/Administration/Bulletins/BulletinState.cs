namespace Platform.Administration.Bulletins;

/// <summary>How far a bulletin is.</summary>
internal enum BulletinState
{
    /// <summary>Being written.</summary>
    Draft = 0,

    /// <summary>Waits for somebody to publish it.</summary>
    Review = 1,

    /// <summary>Will be published when its time comes.</summary>
    Scheduled = 2,

    /// <summary>Is there to be read by its audience.</summary>
    Published = 3,

    /// <summary>Its time is over; its receipts stay.</summary>
    Expired = 4,

    /// <summary>Was taken back; nobody is shown it any more.</summary>
    Withdrawn = 5,
}
