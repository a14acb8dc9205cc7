namespace Platform.Logistics;

/// <summary>A paper that labels are drawn on.</summary>
/// <param name="Name">As clients name it.</param>
/// <param name="Width">Millimetres.</param>
/// <param name="Height">Millimetres.</param>
/// <param name="Zones">Lower edges of the zones code, receiver, sender and contents in millimetres from the top; sign-off takes the rest.</param>
internal sealed record LabelPaper(string Name, int Width, int Height, IReadOnlyList<float> Zones)
{
    public static readonly IReadOnlyList<LabelPaper> All =
    [
        new("76x130", 76, 130, [34, 50, 80, 98, 114]),
        new("100x180", 100, 180, [46, 68, 110, 134, 158]),
    ];

    public static LabelPaper Find(string? name)
        => All.FirstOrDefault(p => p.Name == (name ?? "76x130")) ?? throw new Refused(LogisticsErrors.PaperUnknown, "paper", ("papers", string.Join(", ", All.Select(p => p.Name))));
}
