namespace Platform.AfterSales;

/// <summary>Somebody who may be offered the work.</summary>
internal sealed record Candidate(ServiceProvider? Provider, Technician? Technician, int LoadToday, int Capacity, bool HasRefused, IReadOnlyList<ScorePart> Parts)
{
    public int Score => Parts.Sum(p => p.Points);

    /// <summary>Whether the day is full.</summary>
    public bool IsFull => LoadToday >= Capacity;

    public string Name => Provider?.Name ?? Technician!.Name;

    /// <summary>Why, in a language.</summary>
    public string Words(string locale) => string.Join(locale.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? "；" : "; ", Parts.Select(p => locale.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? p.Zh : p.En));
}
