namespace Platform.Contracts.AfterSales;

/// <summary>What the two sides of a trade disagree about.</summary>
public enum DisputeKind
{
    /// <summary>Pieces are missing (少件).</summary>
    MissingItem = 0,

    /// <summary>Something else was sent (发错货).</summary>
    WrongItem = 1,

    /// <summary>The goods are bad (质量问题).</summary>
    Quality = 2,

    /// <summary>The goods came late or not at all (未按时送达).</summary>
    Late = 3,

    /// <summary>The goods are not what was described, size included (与描述不符).</summary>
    NotAsDescribed = 4,

    /// <summary>The price (价格争议).</summary>
    Price = 5,
}

/// <summary>How a dispute was settled.</summary>
public enum DisputeOutcome
{
    /// <summary>The buyer gets all the money of the lines in dispute back.</summary>
    Pay = 0,

    /// <summary>The buyer gets a part.</summary>
    PartlyPay = 1,

    /// <summary>The buyer gets other goods, no money moves.</summary>
    Replace = 2,

    /// <summary>The claim is not right: the seller keeps the money.</summary>
    Refuse = 3,
}
