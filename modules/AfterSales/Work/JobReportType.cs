namespace Platform.AfterSales;

/// <summary>What clients see of a job report.</summary>
internal sealed class JobReportType : ObjectType<JobReport>
{
    public JobReportType()
    {
        Shows(r => r.Id);
        Shows(r => r.Visit);
        Shows(r => r.Round);
        Shows(r => r.Symptom);
        Shows(r => r.Fault);
        Shows(r => r.Cause);
        Shows(r => r.Action);
        Shows(r => r.LabourMinutes);
        Shows(r => r.TravelMinutes);
        Shows(r => r.Meter).NotFilterable().NotSortable();
        Shows(r => r.Result).NotFilterable().NotSortable();
        Shows(r => r.Coverage);
        Shows(r => r.NoPartsUsed);
        Shows(r => r.Parts);
        Shows("checklist", r => r.ChecklistAnswers).NotNull().Reads(nameof(JobReport.Answers)).Described("Answers to the checklist.");
        Shows(r => r.SignatureId).AsId("StoredFile");
        Shows("photoIds", r => r.PhotoIds).NotNull().AsId("StoredFile").Reads(nameof(JobReport.Photos)).Described("Files of the photos.");
        Shows(r => r.SubmittedAt);
        Shows(r => r.SubmittedBy).AsId("Account");
        DefaultOrder(r => r.Id);
    }
}

/// <summary>What clients see of a part used.</summary>
internal sealed class JobPartType : ObjectType<JobPart>
{
    public JobPartType()
    {
        Shows(p => p.Id);
        Shows(p => p.Code);
        Shows(p => p.Name);
        Shows(p => p.Quantity);
        Shows(p => p.OldSerial);
        Shows(p => p.NewSerial);
        DefaultOrder(p => p.Id);
    }
}

/// <summary>What clients see of an answer to a checklist.</summary>
internal sealed class ChecklistAnswerType : ObjectType<ChecklistAnswer>
{
    public ChecklistAnswerType() => ShowsAll();
}
