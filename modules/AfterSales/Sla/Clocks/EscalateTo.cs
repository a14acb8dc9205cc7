namespace Platform.AfterSales;

/// <summary>Who is told when a clock is near or past its limit.</summary>
internal enum EscalateTo
{
    /// <summary>The person who answers for the matter; the team while nobody does.</summary>
    Owner = 0,

    /// <summary>The team that has the matter.</summary>
    Team = 1,

    /// <summary>A certain person, such as a head of department.</summary>
    Account = 2,

    /// <summary>A certain team, such as the managers on duty.</summary>
    OtherTeam = 3,
}
