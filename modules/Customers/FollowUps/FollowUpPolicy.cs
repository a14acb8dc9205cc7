using System.ComponentModel.DataAnnotations.Schema;
using Platform.Contracts.AfterSales;

namespace Platform.Customers.FollowUps;

/// <summary>
/// Who is called back, when and how. For each thing that the company takes on, one policy counts: an active one of its subject that names the kind of
/// case, else an active one that names no kind.
/// </summary>
internal sealed class FollowUpPolicy : Aggregate
{
    FollowUpPolicy() { }

    public FollowUpPolicy(string code) => Code = code;

    /// <summary>Code, unique; never changes.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Name for people.</summary>
    public string Name { get; internal set; } = "";

    /// <summary>What it is about.</summary>
    public FollowUpSubject Subject { get; internal set; }

    public string Kinds { get; private set; } = "";

    /// <summary>Kinds of case it is for; empty for all that no other policy names.</summary>
    [NotMapped]
    public IReadOnlyList<CaseKind> CaseKinds { get => Lines<CaseKind>(Kinds); internal set => Kinds = Joined(value); }

    /// <summary>Minutes between the end of the work and the call.</summary>
    public int DelayMinutes { get; internal set; }

    /// <summary>Days after acceptance at which the call is due when the work never ends.</summary>
    public int FallbackDays { get; internal set; }

    /// <summary>Share that is called, in percent; the rest is waived with the reason that it was not sampled.</summary>
    public int CoveragePercent { get; internal set; } = 100;

    /// <summary>Most attempts.</summary>
    public int AttemptsMax { get; internal set; }

    /// <summary>Minutes between two attempts unless the caller says otherwise.</summary>
    public int AttemptGapMinutes { get; internal set; }

    public string Ways { get; private set; } = "";

    /// <summary>By what way to try, in this order.</summary>
    [NotMapped]
    public IReadOnlyList<ServiceChannel> Channels { get => Lines<ServiceChannel>(Ways); internal set => Ways = Joined(value); }

    /// <summary>Code of the questionnaire that is asked inside the call; null without one.</summary>
    public string? Questionnaire { get; internal set; }

    /// <summary>Team that calls; null leaves it to whoever assigns.</summary>
    public long? TeamId { get; internal set; }

    /// <summary>True when whoever did the work must not be the one who asks about it.</summary>
    public bool NotByWorker { get; internal set; }

    /// <summary>A score at or below this counts as dissatisfied whatever the customer said; 0 leaves it to the outcome.</summary>
    public int DissatisfiedScore { get; internal set; }

    /// <summary>Hours within which something must follow from a dissatisfied answer.</summary>
    public int ConsequenceHours { get; internal set; }

    /// <summary>Team that is told of dissatisfied answers and of consequences that are missing; null tells the team that calls.</summary>
    public long? EscalationTeamId { get; internal set; }

    /// <summary>Whether it counts.</summary>
    public bool IsActive { get; internal set; } = true;

    static IReadOnlyList<T> Lines<T>(string stored) where T : struct, Enum => [.. stored.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<T>)];

    static string Joined<T>(IEnumerable<T> values) where T : struct, Enum => string.Join(' ', values.Distinct());
}
