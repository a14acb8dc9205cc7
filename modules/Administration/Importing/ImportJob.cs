using System.Text.Json;
using Platform.Contracts.Administration;

namespace Platform.Administration.Importing;

/// <summary>Where an import stands.</summary>
internal enum ImportState
{
    /// <summary>Waits to be looked at.</summary>
    Received = 0,

    /// <summary>The files fit; nothing is changed yet.</summary>
    Validated = 1,

    /// <summary>Rows are being taken in.</summary>
    Applying = 2,

    /// <summary>Every row was taken in.</summary>
    Done = 3,

    /// <summary>All rows were read; some failed.</summary>
    DoneWithErrors = 4,

    /// <summary>The files do not fit, or nobody can run it; the rows read so far stay as they are.</summary>
    Rejected = 5,
}

/// <summary>Files that are taken in row by row in the background.</summary>
internal sealed class ImportJob : ScopedAggregate, IOwned
{
    ImportJob() { }

    /// <summary>What is imported, the importer's type.</summary>
    public string Type { get; private set; } = "";

    /// <summary>Where it stands.</summary>
    public ImportState State { get; private set; }

    /// <summary>Ids of the files, comma separated, in the order of the request.</summary>
    public string FileIds { get; private set; } = "";

    /// <summary>JSON object of what the request said besides.</summary>
    public string Options { get; private set; } = "{}";

    /// <summary>Who asked for it.</summary>
    public long? OwnerId { get; private set; }

    /// <summary>Rows in the files; null while or when not known.</summary>
    public long? TotalRows { get; private set; }

    /// <summary>Rows that created something.</summary>
    public long Created { get; private set; }

    /// <summary>Rows that were known already.</summary>
    public long Unchanged { get; private set; }

    /// <summary>Rows taken in that somebody should look at.</summary>
    public long Flagged { get; private set; }

    /// <summary>Rows not taken in.</summary>
    public long Failed { get; private set; }

    /// <summary>Where to go on after a crash; null at the beginning.</summary>
    public string? Checkpoint { get; private set; }

    /// <summary>Why it was rejected, as JSON reasons; null otherwise.</summary>
    public string? Problem { get; private set; }

    /// <summary>Tries that ended in a fault without a row in between.</summary>
    public int Faults { get; private set; }

    /// <summary>Token of the instance that works on it; null when none does.</summary>
    public string? ClaimedBy { get; private set; }

    /// <summary>Until when that instance has it, UTC; or not before when it is tried again.</summary>
    public DateTime? LeaseUntil { get; private set; }

    /// <summary>When it ended, UTC; null before.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>A job to be done.</summary>
    public static ImportJob Request(string type, IReadOnlyList<long> files, IReadOnlyDictionary<string, string> options, OrgPath org, long? owner)
        => new() { Type = type, FileIds = string.Join(',', files), Options = JsonSerializer.Serialize(options), Org = org, OwnerId = owner };

    /// <summary>The files fit.</summary>
    public void Validated(long? rows)
    {
        (State, TotalRows) = (ImportState.Validated, rows);
        Record(() => new ImportProgressed(Id));
    }

    /// <summary>The first row is next.</summary>
    public void Begin()
    {
        State = ImportState.Applying;
        Record(() => new ImportProgressed(Id));
    }

    /// <summary>It cannot go on.</summary>
    public void Reject(string problem, DateTime now)
    {
        (State, Problem, EndedAt, ClaimedBy, LeaseUntil) = (ImportState.Rejected, problem, now, null, null);
        Record(() => new ImportCompleted(Id, Type, Failed));
    }

    /// <summary>All rows were read.</summary>
    public void Finish(DateTime now)
    {
        (State, EndedAt, ClaimedBy, LeaseUntil) = (Failed > 0 ? ImportState.DoneWithErrors : ImportState.Done, now, null, null);
        Record(() => new ImportCompleted(Id, Type, Failed));
    }
}

/// <summary>One row of an import and what became of it.</summary>
internal sealed class ImportRow : Entity
{
    /// <summary>The job.</summary>
    public long JobId { get; init; }

    /// <summary>Its number within the job, from 1.</summary>
    public long Number { get; init; }

    /// <summary>What became of it.</summary>
    public Kernel.Imports.ImportOutcome Outcome { get; init; }

    /// <summary>How people know it; null when it has no name.</summary>
    public string? Key { get; init; }

    /// <summary>Error codes, comma separated; null when all is well.</summary>
    public string? Codes { get; init; }

    /// <summary>The reasons as JSON, to be worded in the viewer's language; null when all is well.</summary>
    public string? Reasons { get; init; }
}
