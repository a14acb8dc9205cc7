namespace Platform.AfterSales;

/// <summary>Somebody who may be offered the work, with the reasons for the place in the ranking.</summary>
/// <param name="Rank">Place, from 1.</param>
/// <param name="Score">Sum of the points.</param>
/// <param name="ProviderId">Provider; null for an own technician.</param>
/// <param name="TechnicianId">Own technician; null for a provider.</param>
/// <param name="Name">Who.</param>
/// <param name="LoadToday">Jobs today.</param>
/// <param name="CapacityPerDay">Jobs a day that they can take.</param>
/// <param name="Available">False when the day is full or this work was refused before.</param>
/// <param name="Reasons">What the points are for.</param>
internal sealed record DispatchCandidate(int Rank, int Score, long? ProviderId, long? TechnicianId, string Name, int LoadToday, int CapacityPerDay, bool Available, IReadOnlyList<ScoreReason> Reasons)
{
    public static DispatchCandidate Of(Candidate c, int rank, string locale)
        => new(rank, c.Score, c.Provider?.Id, c.Technician?.Id, c.Name, c.LoadToday, c.Capacity, !c.IsFull && !c.HasRefused,
            [.. c.Parts.Select(p => new ScoreReason(p.Part, p.Points, locale.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? p.Zh : p.En))]);
}

/// <summary>One reason in words.</summary>
/// <param name="Part">What was looked at.</param>
/// <param name="Points">What it adds, negative when it takes away.</param>
/// <param name="Text">In the viewer's language.</param>
internal sealed record ScoreReason(ScoreKind Part, int Points, string Text);

/// <summary>What clients see of a candidate.</summary>
internal sealed class DispatchCandidateType : ObjectType<DispatchCandidate>
{
    public DispatchCandidateType()
    {
        Shows(c => c.Rank);
        Shows(c => c.Score);
        Shows(c => c.ProviderId).AsId("ServiceProvider");
        Shows(c => c.TechnicianId).AsId("Technician");
        Shows(c => c.Name);
        Shows(c => c.LoadToday);
        Shows(c => c.CapacityPerDay);
        Shows(c => c.Available);
        Shows(c => c.Reasons);
    }
}

/// <summary>What clients see of a reason.</summary>
internal sealed class ScoreReasonType : ObjectType<ScoreReason>
{
    public ScoreReasonType() => ShowsAll();
}
