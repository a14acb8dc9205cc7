using Platform.AfterSales.Data;
using Platform.Kernel.Files;
using Platform.Kernel.Security;

namespace Platform.AfterSales;

/// <summary>Hands in what was found, done and used on the visit; handed in again it replaces what was said of the same visit. Files are uploaded first.</summary>
[Needs(WorkRights.Perform)]
internal sealed class SubmitJobReport(AfterSalesDb db, Caller caller, IFileStore files, FieldCipher cipher) : Mutation<SubmitJobReport.SubmitJobReportInput, WorkOrder>
{
    const int MostPhotos = 20;

    /// <summary>The report.</summary>
    internal sealed record SubmitJobReportInput : ChangeInput
    {
        /// <summary>Code of what the customer noticed, at most 40 characters.</summary>
        public string? Symptom { get; init; }

        /// <summary>Code of what was broken, at most 40 characters.</summary>
        public string? Fault { get; init; }

        /// <summary>Code of why it broke, at most 40 characters.</summary>
        public string? Cause { get; init; }

        /// <summary>Code of what was done, at most 40 characters.</summary>
        public string? Action { get; init; }

        /// <summary>Minutes of work, 0 to 10,080.</summary>
        public int? LabourMinutes { get; init; }

        /// <summary>Minutes of travel, 0 to 10,080.</summary>
        public int? TravelMinutes { get; init; }

        /// <summary>Reading of a meter or of mileage, at most 60 characters.</summary>
        public string? Meter { get; init; }

        /// <summary>What was done, in words, at most 2,000 characters.</summary>
        public string? Result { get; init; }

        /// <summary>Whether a warranty pays.</summary>
        public WorkCoverage Coverage { get; init; }

        /// <summary>Parts used, at most 50.</summary>
        public IReadOnlyList<Part>? Parts { get; init; }

        /// <summary>True says that no part was used.</summary>
        public bool NoPartsUsed { get; init; }

        /// <summary>Answers to the checklist, at most 40.</summary>
        public IReadOnlyList<Answer>? Checklist { get; init; }

        /// <summary>Global ids of uploaded photos, at most 20.</summary>
        public IReadOnlyList<string>? Photos { get; init; }

        /// <summary>Global id of the uploaded picture of the customer's signature.</summary>
        public string? Signature { get; init; }

        /// <summary>Who signed, at most 60 characters.</summary>
        public string? SignedBy { get; init; }
    }

    /// <summary>A part.</summary>
    [GraphName("JobPartInput")]
    internal sealed record Part
    {
        /// <summary>Part number, at most 64 characters.</summary>
        public string? Code { get; init; }

        /// <summary>What it is, 1 to 200 characters.</summary>
        public required string Name { get; init; }

        /// <summary>Pieces, 1 to 10,000.</summary>
        public required int Quantity { get; init; }

        /// <summary>Serial number of the piece taken out, at most 64 characters.</summary>
        public string? OldSerial { get; init; }

        /// <summary>Serial number of the piece put in, at most 64 characters.</summary>
        public string? NewSerial { get; init; }
    }

    /// <summary>The answer to one point.</summary>
    [GraphName("ChecklistAnswerInput")]
    internal sealed record Answer
    {
        /// <summary>The point, as the work order words it.</summary>
        public required string Point { get; init; }

        /// <summary>Whether it was in order.</summary>
        public required bool Good { get; init; }

        /// <summary>What was noticed, at most 200 characters.</summary>
        public string? Note { get; init; }
    }

    public override async Task<WorkOrder> Run(SubmitJobReportInput input, CancellationToken ct)
    {
        Check(input);
        var order = await db.Take<WorkOrder>(input, Scope, AfterSalesDb.Whole, ct);
        var photos = new List<long>();
        for (var i = 0; i < (input.Photos?.Count ?? 0); i++) photos.Add(await ImageAsync(input.Photos![i], $"photos.{i}", ct));
        var signature = input.Signature is null ? (long?)null : await ImageAsync(input.Signature, "signature", ct);
        order.Report(new JobFindings
        {
            Symptom = input.Symptom, Fault = input.Fault, Cause = input.Cause, Action = input.Action, LabourMinutes = input.LabourMinutes, TravelMinutes = input.TravelMinutes,
            Meter = input.Meter, Result = input.Result, Coverage = input.Coverage, NoPartsUsed = input.NoPartsUsed, PhotoIds = [.. photos.Distinct()],
            Parts = [.. (input.Parts ?? []).Select(p => new UsedPart(p.Code, p.Name.Trim(), p.Quantity, p.OldSerial, p.NewSerial))],
            Answers = [.. (input.Checklist ?? []).Select(a => new ChecklistAnswer(a.Point, a.Good, a.Note))],
            SignatureId = signature, SignedBySealed = cipher.Protect(input.SignedBy),
        }, caller, db.Now);
        await JobFile.KeepAsync(db, order.Id, [.. photos, .. signature is { } s ? [s] : Array.Empty<long>()], ct);
        return order;
    }

    // Only a file that the caller may read himself: nobody attaches what he could not see.
    async Task<long> ImageAsync(string globalId, string field, CancellationToken ct)
    {
        var file = await files.Find(globalId, caller, ct) ?? throw new Refused(CommonErrors.NotFound, field, ("what", "StoredFile"));
        return file.ContentType.StartsWith("image/", StringComparison.Ordinal) ? file.Id : throw new Refused(CommonErrors.InvalidFormat, field, ("expected", "image"));
    }

    static void Check(SubmitJobReportInput input)
    {
        var reasons = new Reasons();
        reasons.Limit(input.Symptom, "symptom", 40);
        reasons.Limit(input.Fault, "fault", 40);
        reasons.Limit(input.Cause, "cause", 40);
        reasons.Limit(input.Action, "action", 40);
        reasons.Between(input.LabourMinutes, "labourMinutes", 0, 10_080);
        reasons.Between(input.TravelMinutes, "travelMinutes", 0, 10_080);
        reasons.Limit(input.Meter, "meter", 60);
        reasons.Limit(input.Result, "result", 2000);
        reasons.Limit(input.SignedBy, "signedBy", 60);
        reasons.AddIf(input.Parts?.Count > 50, CommonErrors.TooMany, "parts", ("max", 50));
        reasons.AddIf(input.Checklist?.Count > 40, CommonErrors.TooMany, "checklist", ("max", 40));
        reasons.AddIf(input.Photos?.Count > MostPhotos, CommonErrors.TooMany, "photos", ("max", MostPhotos));
        reasons.ThrowIfAny();
        for (var i = 0; i < (input.Parts?.Count ?? 0); i++)
        {
            reasons.Limit(input.Parts![i].Code, $"parts.{i}.code", 64);
            reasons.Limit(input.Parts[i].Name, $"parts.{i}.name", 200, required: true);
            reasons.Between(input.Parts[i].Quantity, $"parts.{i}.quantity", 1, 10_000);
            reasons.Limit(input.Parts[i].OldSerial, $"parts.{i}.oldSerial", 64);
            reasons.Limit(input.Parts[i].NewSerial, $"parts.{i}.newSerial", 64);
        }
        for (var i = 0; i < (input.Checklist?.Count ?? 0); i++)
        {
            reasons.Limit(input.Checklist![i].Point, $"checklist.{i}.point", 100, required: true);
            reasons.Limit(input.Checklist[i].Note, $"checklist.{i}.note", 200);
        }
        reasons.ThrowIfAny();
    }
}
