using System.Globalization;

namespace Platform.Orders;

/// <summary>A decision of a return or dispute that Orders carries out once.</summary>
/// <param name="Source">The return or dispute.</param>
/// <param name="Round">Which of its decisions.</param>
/// <param name="CaseId">The case it belongs to; null without one.</param>
internal sealed record Remedy(SubjectRef Source, int Round, long? CaseId)
{
    /// <summary>Names the decision for ever.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{Source.Type}:{Source.Id}:{Round}");

    /// <summary>The decision that a stored key names; null without one.</summary>
    public static Remedy? Of(string? key, long? caseId)
        => key?.Split(':') is [var type, var id, var round] ? new Remedy(new SubjectRef(type, long.Parse(id, CultureInfo.InvariantCulture)), int.Parse(round, CultureInfo.InvariantCulture), caseId) : null;
}
