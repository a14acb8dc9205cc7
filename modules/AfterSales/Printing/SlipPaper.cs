namespace Platform.AfterSales;

/// <summary>A paper that slips are drawn on.</summary>
/// <param name="Name">As clients name it.</param>
/// <param name="Width">Millimetres.</param>
/// <param name="Height">Millimetres.</param>
/// <param name="Text">Height of ordinary text, millimetres.</param>
internal sealed record SlipPaper(string Name, int Width, int Height, float Text)
{
    public static readonly IReadOnlyList<SlipPaper> All = [new("A5", 148, 210, 3.2f), new("A4", 210, 297, 3.9f)];

    public static SlipPaper Find(string? name)
        => All.FirstOrDefault(p => p.Name == (name ?? "A5")) ?? throw new Refused(SlipErrors.PaperUnknown, "paper", ("papers", string.Join(", ", All.Select(p => p.Name))));
}
