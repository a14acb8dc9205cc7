namespace Platform.AfterSales;

/// <summary>How far a step of a case is.</summary>
internal enum CaseStepState
{
    /// <summary>Not done yet.</summary>
    Open = 0,

    /// <summary>Done.</summary>
    Done = 1,

    /// <summary>Left out, with a reason.</summary>
    Skipped = 2,
}

/// <summary>A step of the playbook as it stands on a case.</summary>
/// <param name="Code">Code of the step.</param>
/// <param name="Text">What is to be done, in the viewer's language.</param>
/// <param name="IsMandatory">Whether the case cannot be settled before it is done or skipped.</param>
/// <param name="State">How far it is.</param>
/// <param name="Note">What was noted; why it was skipped; null when nothing was said.</param>
/// <param name="By">Account that did or skipped it; null while it is open.</param>
/// <param name="At">When, UTC; null while it is open.</param>
internal sealed record CaseStep(string Code, string Text, bool IsMandatory, CaseStepState State, string? Note, long? By, DateTime? At);

/// <summary>What clients see of it.</summary>
internal sealed class CaseStepType : ObjectType<CaseStep>
{
    public CaseStepType()
    {
        Shows(s => s.Code);
        Shows(s => s.Text);
        Shows(s => s.IsMandatory);
        Shows(s => s.State);
        Shows(s => s.Note);
        Shows(s => s.By).AsId("Account");
        Shows(s => s.At);
    }
}
