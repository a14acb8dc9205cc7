namespace Platform.AfterSales;

/// <summary>A line of cases that wait or are worked in one place. Every case is in exactly one.</summary>
internal sealed class WorkQueue : ScopedAggregate, ITeamed
{
    /// <summary>Code of the queue that takes what no rule routes.</summary>
    public const string Default = "DEFAULT";

    WorkQueue() { }

    /// <summary>Unique code, at most 60 characters; it never changes.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Name for people.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The team that works it; null for a queue that several watch, such as the default one. A team has at most one queue.</summary>
    public long? TeamId { get; private set; }

    /// <summary>Whether new cases may be routed into it.</summary>
    public bool IsActive { get; private set; } = true;

    /// <summary>A queue.</summary>
    public static WorkQueue Of(string code, string name, long? teamId, OrgPath org) => new() { Code = code, Name = name, TeamId = teamId, Org = org };

    /// <summary>Changes what may change.</summary>
    public void Set(string name, long? teamId, OrgPath org, bool isActive) => (Name, TeamId, Org, IsActive) = (name, teamId, org, isActive);
}
