namespace Platform.Kernel.Imports;

/// <summary>
/// Takes rows of uploaded files into a module. A module registers it as a scoped service; Administration runs the job, keeps the results
/// and shows them. The importer commits what it takes in by itself, in batches of its own, and must give the same result when it meets a
/// row again: after a crash it is called with the last stored checkpoint, and rows behind it may come a second time (then
/// <see cref="ImportOutcome.Unchanged"/>).
/// </summary>
public interface IImporter
{
    /// <summary>What clients name it, such as <c>olist-orders</c>; unique, lower case, at most 40 ASCII characters.</summary>
    string Type { get; }

    /// <summary>What somebody needs besides <c>administration:import:start</c>.</summary>
    string Permission { get; }

    /// <summary>Looks at the files before anything is changed: are they all there, do their columns fit.</summary>
    /// <returns>How many rows there are; null when that is not known without reading everything.</returns>
    /// <exception cref="Refused">They do not fit: the job ends as REJECTED with these reasons, nothing was changed.</exception>
    Task<long?> Validate(ImportRun run, CancellationToken ct);

    /// <summary>
    /// Takes the rows in, from behind <see cref="ImportRun.Checkpoint"/>. A row is given out only after its effect is committed. A bad row is
    /// an outcome, not an exception; an exception makes the job try again later from the last checkpoint.
    /// </summary>
    IAsyncEnumerable<ImportedRow> Apply(ImportRun run, CancellationToken ct);
}
