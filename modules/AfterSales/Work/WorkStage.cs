namespace Platform.AfterSales;

/// <summary>The three-stage view of a dispatch slip.</summary>
internal enum WorkStage
{
    /// <summary>Asked for, nobody has taken it on yet (申请).</summary>
    Applied = 0,

    /// <summary>Being seen to (未完成).</summary>
    Unfinished = 1,

    /// <summary>At its end (已完成).</summary>
    Finished = 2,
}
