namespace Platform.Kernel.Imports;

/// <summary>What became of a row.</summary>
public enum ImportOutcome
{
    /// <summary>Something new was created.</summary>
    Created = 0,

    /// <summary>It was known already and is as it was.</summary>
    Unchanged = 1,

    /// <summary>It was taken in, but somebody should look at it; the code says why.</summary>
    Flagged = 2,

    /// <summary>It was not taken in; the code says why.</summary>
    Failed = 3,
}

/// <summary>One row and what became of it.</summary>
/// <param name="Number">Its number, from 1, rising within the job.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Key">How people know the row, such as an order number; at most 100 characters, without personal data; null when it has none.</param>
/// <param name="Reasons">Why it was flagged or failed; empty otherwise.</param>
/// <param name="Checkpoint">Where to go on behind this row; at most 200 ASCII characters. Null keeps the one before.</param>
public sealed record ImportedRow(long Number, ImportOutcome Outcome, string? Key = null, IReadOnlyList<Reason>? Reasons = null, string? Checkpoint = null);
