namespace Platform.Analytics.Rebuilding;

/// <summary>One rebuilding of all facts from what the modules have recorded. Only one runs at a time.</summary>
internal sealed class Rebuild : Aggregate
{
    Rebuild() { }

    /// <summary>Where it stands.</summary>
    public RebuildState State { get; private set; }

    /// <summary>Events taken in; 0 while it runs.</summary>
    public long Events { get; private set; }

    /// <summary>When it ended, UTC; null while it runs.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>A rebuilding that is about to begin.</summary>
    public static Rebuild Start()
    {
        var rebuild = new Rebuild();
        rebuild.Record(() => new RebuildRequested(rebuild.Id));
        return rebuild;
    }

    public void End(long events, DateTime at)
    {
        (State, Events, EndedAt) = (RebuildState.Done, events, at);
        Record(() => new FactsRebuilt(Id, Events));
    }
}

/// <summary>Where a rebuilding stands.</summary>
internal enum RebuildState
{
    /// <summary>Facts are being read from the events; live events wait.</summary>
    Running = 0,

    /// <summary>All facts are there.</summary>
    Done = 1,
}

/// <summary>Facts are to be rebuilt.</summary>
/// <param name="RebuildId">The rebuilding.</param>
internal sealed record RebuildRequested(long RebuildId) : IEvent;

/// <summary>All facts were rebuilt.</summary>
/// <param name="RebuildId">The rebuilding.</param>
/// <param name="Events">Events taken in.</param>
internal sealed record FactsRebuilt(long RebuildId, long Events) : IEvent;

internal sealed class RebuildType : ObjectType<Rebuild>
{
    public RebuildType()
    {
        Name = "FactRebuild";
        Shows(r => r.Id);
        Shows(r => r.State);
        Shows(r => r.Events);
        Shows(r => r.CreatedAt);
        Shows(r => r.EndedAt);
    }
}
