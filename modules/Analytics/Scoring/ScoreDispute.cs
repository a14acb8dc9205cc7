using Microsoft.EntityFrameworkCore;

namespace Platform.Analytics.Scoring;

/// <summary>Somebody's objection to points of theirs.</summary>
internal sealed class ScoreDispute : ScopedAggregate, IOwned
{
    ScoreDispute() { }

    /// <summary>Whose points; global id of the account.</summary>
    public long? OwnerId { get; private set; }

    /// <summary>The month, yyyy-MM.</summary>
    public string Month { get; private set; } = "";

    /// <summary>Which figure; null for the points as a whole.</summary>
    public FigureCode? Code { get; private set; }

    /// <summary>Why they are wrong, as the person says.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Where it stands.</summary>
    public ScoreDisputeState State { get; private set; }

    /// <summary>The answer; null while it is open.</summary>
    public string? Answer { get; private set; }

    /// <summary>Points that the answer gives or takes; 0 while it is open or when it was rejected.</summary>
    public double PointsAdded { get; private set; }

    /// <summary>Account that decided; null while it is open.</summary>
    public long? DecidedBy { get; private set; }

    public static ScoreDispute Of(long account, OrgPath org, string month, FigureCode? code, string reason) => new() { OwnerId = account, Org = org, Month = month, Code = code, Reason = reason };

    /// <exception cref="Refused">It was decided before.</exception>
    public void Decide(bool upheld, double points, string answer, long? by)
    {
        if (State != ScoreDisputeState.Open) throw new Refused(AnalyticsErrors.DisputeSettled, "id");
        (State, PointsAdded, Answer, DecidedBy) = (upheld ? ScoreDisputeState.Upheld : ScoreDisputeState.Rejected, upheld ? points : 0, answer, by);
    }
}

/// <summary>Where an objection stands.</summary>
internal enum ScoreDisputeState
{
    /// <summary>Nobody has decided yet.</summary>
    Open = 0,

    /// <summary>It was right.</summary>
    Upheld = 1,

    /// <summary>It was not.</summary>
    Rejected = 2,
}

internal sealed class ScoreDisputeType : ObjectType<ScoreDispute>
{
    public ScoreDisputeType()
    {
        Shows(d => d.Id);
        Shows(d => d.OwnerId).As("accountId").AsId("Account").Described("Whose points.");
        Shows(d => d.Month);
        Shows(d => d.Code);
        Shows(d => d.Reason).NotFilterable();
        Shows(d => d.State);
        Shows(d => d.Answer).NotFilterable();
        Shows(d => d.PointsAdded);
        Shows(d => d.DecidedBy).AsId("Account");
        Shows(d => d.Version);
        Shows(d => d.CreatedAt);
    }
}

/// <summary>Finds objections for replays of mutations and for <c>node</c>.</summary>
[Needs(Scorecards.Read)]
internal sealed class ScoreDisputeSource(IDbContextFactory<AnalyticsDb> dbs) : RowNodes<AnalyticsDb, ScoreDispute>(dbs)
{
    protected override IQueryable<ScoreDispute> Rows(AnalyticsDb db, Caller caller) => db.Visible<ScoreDispute>(caller.Scope(Scorecards.Read));
}
