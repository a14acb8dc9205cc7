namespace Platform.Orders;

/// <summary>Where orders come from.</summary>
internal enum ChannelKind
{
    /// <summary>Own web shop.</summary>
    Web = 0,

    /// <summary>Own app or mini program.</summary>
    Mobile = 1,

    /// <summary>Social commerce.</summary>
    Social = 2,

    /// <summary>A physical shop.</summary>
    Store = 3,

    /// <summary>A marketplace platform.</summary>
    Marketplace = 4,

    /// <summary>Contract customers.</summary>
    Contract = 5,

    /// <summary>Phone.</summary>
    Phone = 6,
}
