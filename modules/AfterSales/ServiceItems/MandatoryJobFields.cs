namespace Platform.AfterSales;

/// <summary>What a job report must hold before the work counts as done.</summary>
/// <param name="Kind">For this sort of work; null for any sort.</param>
/// <param name="Fields">What it must hold.</param>
internal sealed record MandatoryJobFields(WorkKind? Kind, IReadOnlyList<JobField> Fields)
{
    /// <summary>As it is stored: <c>*:Photo;Repair:Fault,Cause</c>.</summary>
    public static string Write(IEnumerable<MandatoryJobFields> all)
        => string.Join(';', all.Where(m => m.Fields.Count > 0).Select(m => $"{m.Kind?.ToString() ?? "*"}:{string.Join(',', m.Fields.Distinct().Order())}"));

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static IReadOnlyList<MandatoryJobFields> Read(string stored)
        => [.. stored.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split(':')).Select(p => new MandatoryJobFields(
            p[0] == "*" ? null : Enum.Parse<WorkKind>(p[0]), [.. p[1].Split(',').Select(Enum.Parse<JobField>)]))];
}
