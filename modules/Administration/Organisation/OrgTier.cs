namespace Platform.Administration.Organisation;

/// <summary>How high a unit stands. A unit's tier is below its parent's; tiers may be skipped.</summary>
internal enum OrgTier
{
    /// <summary>Head office (总部), the one root of the tree.</summary>
    Hq = 0,

    /// <summary>Region or province (大区).</summary>
    Region = 1,

    /// <summary>Branch or city (分公司).</summary>
    Branch = 2,

    /// <summary>Service site, shop or warehouse (网点).</summary>
    Site = 3,
}
