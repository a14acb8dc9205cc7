namespace Platform.AfterSales;

/// <summary>One reason for the place of a candidate.</summary>
/// <param name="Part">What was looked at.</param>
/// <param name="Points">What it adds, negative when it takes away.</param>
/// <param name="Zh">In Chinese.</param>
/// <param name="En">In English.</param>
internal sealed record ScorePart(ScoreKind Part, int Points, string Zh, string En);

/// <summary>What the ranking looks at.</summary>
internal enum ScoreKind
{
    /// <summary>How closely the area fits.</summary>
    Territory = 0,

    /// <summary>Whether the skills fit.</summary>
    Skill = 1,

    /// <summary>Whether the agreement covers the product.</summary>
    Agreement = 2,

    /// <summary>How much is to be done today.</summary>
    Load = 3,

    /// <summary>How good earlier work was.</summary>
    Rating = 4,

    /// <summary>How this work order was answered before.</summary>
    Earlier = 5,
}
