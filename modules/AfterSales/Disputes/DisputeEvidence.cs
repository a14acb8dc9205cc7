using Platform.Kernel.Security;

namespace Platform.AfterSales;

/// <summary>What one side laid before a dispute. Never changed and never removed.</summary>
internal sealed class DisputeEvidence : Entity
{
    DisputeEvidence() { }

    public DisputeEvidence(DisputeSide side, string? textSealed, IEnumerable<long> files, long? by, DateTime at)
        => (Side, TextSealed, Files, By, At) = (side, textSealed, string.Join(' ', files.Distinct()), by, at);

    /// <summary>The dispute.</summary>
    public long DisputeId { get; private set; }

    /// <summary>Whose it is.</summary>
    public DisputeSide Side { get; private set; }

    /// <summary>The words, sealed; null when there are only files.</summary>
    [Protected, Encrypted]
    public string? TextSealed { get; private set; }

    /// <summary>Files, separated by blanks.</summary>
    public string Files { get; private set; } = "";

    /// <summary>Account that laid it before; null when the program did.</summary>
    public long? By { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }

    public IReadOnlyList<long> FileIds => [.. Words.Split(Files).Select(f => long.Parse(f, System.Globalization.CultureInfo.InvariantCulture))];
}
