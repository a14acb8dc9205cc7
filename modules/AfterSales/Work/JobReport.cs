using System.Text.Json;

namespace Platform.AfterSales;

/// <summary>What was found, done and used on one visit.</summary>
internal sealed class JobReport : Entity
{
    readonly List<JobPart> _parts = [];

    JobReport() { }

    /// <summary>The report of a visit.</summary>
    public JobReport(int visit, int round) => (Visit, Round) = (visit, round);

    /// <summary>The work order.</summary>
    public long WorkOrderId { get; private set; }

    /// <summary>Which visit.</summary>
    public int Visit { get; private set; }

    /// <summary>How often the work had been sent back then; what was reported before does not count for the new attempt.</summary>
    public int Round { get; private set; }

    /// <summary>Code of what the customer noticed; null when not said.</summary>
    public string? Symptom { get; private set; }

    /// <summary>Code of what was broken; null when not said.</summary>
    public string? Fault { get; private set; }

    /// <summary>Code of why it broke; null when not said.</summary>
    public string? Cause { get; private set; }

    /// <summary>Code of what was done; null when not said.</summary>
    public string? Action { get; private set; }

    /// <summary>Minutes of work; null when not said.</summary>
    public int? LabourMinutes { get; private set; }

    /// <summary>Minutes of travel; null when not said.</summary>
    public int? TravelMinutes { get; private set; }

    /// <summary>Reading of a meter or of mileage; null when not said.</summary>
    public string? Meter { get; private set; }

    /// <summary>What was done, in words; null when not said.</summary>
    public string? Result { get; private set; }

    /// <summary>Whether a warranty pays.</summary>
    public WorkCoverage Coverage { get; private set; }

    /// <summary>The technician's word that no part was used.</summary>
    public bool NoPartsUsed { get; private set; }

    /// <summary>Answers to the checklist, as JSON.</summary>
    public string Answers { get; private set; } = "[]";

    /// <summary>Ids of the photos, separated by blanks.</summary>
    public string Photos { get; private set; } = "";

    /// <summary>File of the customer's signature; null without one.</summary>
    public long? SignatureId { get; private set; }

    /// <summary>Who signed, sealed; null when not said.</summary>
    [Protected, Platform.Kernel.Security.Encrypted]
    public string? SignedBy { get; private set; }

    /// <summary>When it was handed in last, UTC.</summary>
    public DateTime SubmittedAt { get; private set; }

    /// <summary>Account that handed it in; null when the program did.</summary>
    public long? SubmittedBy { get; private set; }

    /// <summary>Parts used.</summary>
    public IReadOnlyList<JobPart> Parts => _parts;

    /// <summary>Ids of the photos.</summary>
    public IReadOnlyList<long> PhotoIds => [.. Words.Split(Photos).Select(p => long.Parse(p, System.Globalization.CultureInfo.InvariantCulture))];

    /// <summary>Answers to the checklist.</summary>
    public IReadOnlyList<ChecklistAnswer> ChecklistAnswers => JsonSerializer.Deserialize<List<ChecklistAnswer>>(Answers) ?? [];

    /// <summary>Replaces everything.</summary>
    public void Fill(JobFindings f, DateTime now, long? by)
    {
        (Symptom, Fault, Cause, Action, LabourMinutes, TravelMinutes) = (f.Symptom, f.Fault, f.Cause, f.Action, f.LabourMinutes, f.TravelMinutes);
        (Meter, Result, Coverage, NoPartsUsed, SignatureId, SignedBy) = (f.Meter, f.Result, f.Coverage, f.NoPartsUsed, f.SignatureId, f.SignedBySealed);
        (Answers, Photos) = (JsonSerializer.Serialize(f.Answers), string.Join(' ', f.PhotoIds));
        (SubmittedAt, SubmittedBy) = (now, by);
        _parts.Clear();
        _parts.AddRange(f.Parts.Select(p => new JobPart(p)));
    }

    /// <summary>Whether it holds something.</summary>
    public bool Has(JobField field, string checklist) => field switch
    {
        JobField.Symptom => Symptom is { Length: > 0 },
        JobField.Fault => Fault is { Length: > 0 },
        JobField.Cause => Cause is { Length: > 0 },
        JobField.Action => Action is { Length: > 0 },
        JobField.Labour => LabourMinutes is not null,
        JobField.Parts => NoPartsUsed || _parts.Count > 0,
        JobField.Checklist => checklist.Split('\n', StringSplitOptions.RemoveEmptyEntries).All(ChecklistAnswers.Select(a => a.Point).ToHashSet().Contains),
        JobField.Photo => Photos.Length > 0,
        JobField.Signature => SignatureId is not null,
        JobField.Result => Result is { Length: > 0 },
        JobField.Meter => Meter is { Length: > 0 },
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };
}
