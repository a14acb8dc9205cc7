namespace Platform.Customers.Surveys;

/// <summary>How an order arrived, for comparing what customers say of it.</summary>
internal enum Arrival
{
    /// <summary>By the promised time, or without a promise.</summary>
    OnTime = 0,

    /// <summary>After the promised time.</summary>
    Late = 1,

    /// <summary>Not all of it has arrived.</summary>
    NotArrived = 2,

    /// <summary>Nobody can say: Orders is off.</summary>
    Unknown = 3,
}

/// <summary>What customers say of orders that arrived alike.</summary>
/// <param name="Arrival">How they arrived.</param>
/// <param name="Surveys">Answered surveys with a score.</param>
/// <param name="Orders">Orders that they are about.</param>
/// <param name="Mean">Mean score.</param>
/// <param name="Dissatisfied">Scores at or below the questionnaire's limit.</param>
/// <param name="Scores">How often each score was given, lowest first.</param>
internal sealed record OrderScores(Arrival Arrival, int Surveys, int Orders, double Mean, int Dissatisfied, IReadOnlyList<ScoreCount> Scores);

/// <summary>Shown as it is.</summary>
internal sealed class OrderScoresType : ObjectType<OrderScores>
{
    public OrderScoresType() => ShowsAll();
}
