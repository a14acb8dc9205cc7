namespace Platform.AfterSales;

/// <summary>The three-stage view of a case (服务进度).</summary>
internal enum CaseStage
{
    /// <summary>Applied for (申请): came in or was taken on, nobody has it yet.</summary>
    Requested = 0,

    /// <summary>Unfinished (未完成): somebody has it.</summary>
    Unfinished = 1,

    /// <summary>Finished (已完成): settled, ended or not taken on.</summary>
    Finished = 2,
}
