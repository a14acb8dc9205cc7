using Platform.Kernel.Flow;

namespace Platform.AfterSales;

/// <summary>The allowed moves of a case.</summary>
internal static class CaseFlow
{
    const string Pause = "pauseCase:";

    static readonly Guard<Case> Free = new(CaseErrors.CaseTaken, c => c.OwnerId is null);

    static readonly CaseState[] Waiting = [CaseState.WaitingCustomer, CaseState.WaitingParts, CaseState.WaitingDepartment];

    public static readonly Flow<Case, CaseState> Table = new(c => c.State, (c, s) => c.Enter(s),
    [
        new("acceptCase", CaseState.New, CaseState.Accepted, CasePermissions.Accept),
        new("rejectCase", CaseState.New, CaseState.Rejected, CasePermissions.Accept),
        new("mergeCases", CaseState.New, CaseState.Duplicate, CasePermissions.Merge),
        new("mergeCases", CaseState.Accepted, CaseState.Duplicate, CasePermissions.Merge),
        new("mergeCases", CaseState.Assigned, CaseState.Duplicate, CasePermissions.Merge),
        new("assignCase", CaseState.Accepted, CaseState.Assigned, CasePermissions.Assign),
        new("assignCase", CaseState.Assigned, CaseState.Assigned, CasePermissions.Assign),
        new("assignCase", CaseState.InProgress, CaseState.InProgress, CasePermissions.Assign),
        new("assignCase", CaseState.Transferred, CaseState.Assigned, CasePermissions.Assign),
        new("assignCase", CaseState.Reopened, CaseState.Reopened, CasePermissions.Assign),
        .. Waiting.Select(w => new Step<Case, CaseState>("assignCase", w, w, CasePermissions.Assign)),
        new("takeCase", CaseState.Accepted, CaseState.Assigned, CasePermissions.Take, Free),
        new("takeCase", CaseState.Assigned, CaseState.Assigned, CasePermissions.Take, Free),
        new("takeCase", CaseState.Transferred, CaseState.Assigned, CasePermissions.Take, Free),
        new("takeCase", CaseState.Reopened, CaseState.Reopened, CasePermissions.Take, Free),
        new("startCase", CaseState.Assigned, CaseState.InProgress, CasePermissions.Work),
        new("startCase", CaseState.Reopened, CaseState.InProgress, CasePermissions.Work),
        new(PauseStep(CaseWait.Customer), CaseState.InProgress, CaseState.WaitingCustomer, CasePermissions.Work),
        new(PauseStep(CaseWait.Parts), CaseState.InProgress, CaseState.WaitingParts, CasePermissions.Work),
        new(PauseStep(CaseWait.Department), CaseState.InProgress, CaseState.WaitingDepartment, CasePermissions.Work),
        .. Waiting.Select(w => new Step<Case, CaseState>("continueCase", w, CaseState.InProgress, CasePermissions.Work)),
        .. Moves("transferCase"), .. Moves("escalateCase"),
        new("resolveCase", CaseState.InProgress, CaseState.Resolved, CasePermissions.Work),
        new("reopenCase", CaseState.Resolved, CaseState.Reopened, CasePermissions.Reopen),
        new("closeCase", CaseState.Resolved, CaseState.Closed, CasePermissions.Close),
    ]);

    /// <summary>The row of the table that waiting for somebody is.</summary>
    public static string PauseStep(CaseWait wait) => Pause + wait.ToString().ToUpperInvariant();

    /// <summary>What a person may do next; waiting for each of the three is the one mutation <c>pauseCase</c>.</summary>
    public static IReadOnlyList<Transition> Available(Case it, Caller caller)
        => [.. Table.Available(it, caller).Select(t => t.Name.StartsWith(Pause, StringComparison.Ordinal) ? t with { Name = Pause[..^1] } : t)];

    /// <summary>Every state is in exactly one stage.</summary>
    public static CaseStage StageOf(CaseState state) => state switch
    {
        CaseState.New or CaseState.Accepted => CaseStage.Requested,
        CaseState.Assigned or CaseState.InProgress or CaseState.WaitingCustomer or CaseState.WaitingParts or CaseState.WaitingDepartment or CaseState.Transferred or CaseState.Reopened => CaseStage.Unfinished,
        CaseState.Resolved or CaseState.Closed or CaseState.Rejected or CaseState.Duplicate => CaseStage.Finished,
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    // What nobody has begun keeps its state in the other team; what was begun must be taken anew.
    static IEnumerable<Step<Case, CaseState>> Moves(string name) =>
    [
        new(name, CaseState.New, CaseState.New, CasePermissions.Transfer),
        new(name, CaseState.Accepted, CaseState.Accepted, CasePermissions.Transfer),
        .. new[] { CaseState.Assigned, CaseState.InProgress, CaseState.Transferred, CaseState.Reopened }.Concat(Waiting)
            .Select(s => new Step<Case, CaseState>(name, s, CaseState.Transferred, CasePermissions.Transfer)),
    ];
}
