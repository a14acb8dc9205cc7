using System.Text.Json;

namespace Platform.AfterSales;

/// <summary>What was found when goods of a return were looked at.</summary>
internal sealed class ReturnInspection : Entity
{
    ReturnInspection() { }

    public ReturnInspection(int number, long lineId, long accepted, long rejected, GoodsDisposition acceptedTo, GoodsDisposition rejectedTo, string? condition, IReadOnlyList<InspectionCheck> checks, IEnumerable<long> photos, long? by, DateTime at)
    {
        (Number, LineId, Accepted, Rejected, AcceptedTo, RejectedTo, Condition) = (number, lineId, accepted, rejected, acceptedTo, rejectedTo, condition);
        (Checks, Photos, By, At) = (JsonSerializer.Serialize(checks), string.Join(' ', photos.Distinct()), by, at);
    }

    /// <summary>The return.</summary>
    public long ReturnId { get; private set; }

    /// <summary>Which inspection of the return, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The line.</summary>
    public long LineId { get; private set; }

    /// <summary>Pieces that were taken back.</summary>
    public long Accepted { get; private set; }

    /// <summary>Pieces that were not.</summary>
    public long Rejected { get; private set; }

    /// <summary>What becomes of accepted pieces.</summary>
    public GoodsDisposition AcceptedTo { get; private set; }

    /// <summary>What becomes of rejected pieces.</summary>
    public GoodsDisposition RejectedTo { get; private set; }

    /// <summary>The state of the goods in words; null when nothing was noted.</summary>
    public string? Condition { get; private set; }

    /// <summary>Answers to the points that were checked, as JSON.</summary>
    public string Checks { get; private set; } = "[]";

    /// <summary>Files of the photos, separated by blanks.</summary>
    public string Photos { get; private set; } = "";

    /// <summary>Account that looked; null when the program did.</summary>
    public long? By { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }

    public IReadOnlyList<InspectionCheck> Answers => JsonSerializer.Deserialize<List<InspectionCheck>>(Checks)!;

    public IReadOnlyList<long> PhotoIds => [.. Words.Split(Photos).Select(p => long.Parse(p, System.Globalization.CultureInfo.InvariantCulture))];
}

/// <summary>One point of an inspection.</summary>
/// <param name="Point">What was checked.</param>
/// <param name="Passed">Whether it was in order.</param>
/// <param name="Note">What was noticed; null when nothing.</param>
internal sealed record InspectionCheck(string Point, bool Passed, string? Note);
