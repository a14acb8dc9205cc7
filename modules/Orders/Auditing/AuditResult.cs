namespace Platform.Orders;

/// <summary>One audit of an order: what the rules said, and on what.</summary>
internal sealed class AuditResult : Entity
{
    AuditResult() { }

    internal AuditResult(long orderId, DateTime at, AuditVerdict verdict, string ruleIds, string evidence, string inputHash, string by)
        => (OrderId, At, Verdict, RuleIds, Evidence, InputHash, By) = (orderId, at, verdict, ruleIds, evidence, inputHash, by);

    /// <summary>The order.</summary>
    public long OrderId { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>The worst of what the rules said, waived rules left out.</summary>
    public AuditVerdict Verdict { get; private set; }

    /// <summary>Rules that found something, separated by blanks; waived ones included.</summary>
    public string RuleIds { get; private set; } = "";

    /// <summary>What they found, one line per rule.</summary>
    public string Evidence { get; private set; } = "";

    /// <summary>Fingerprint of everything the rules looked at; the same fingerprint gives the same verdict.</summary>
    public string InputHash { get; private set; } = "";

    /// <summary>Who asked: a login id, or the program part.</summary>
    public string By { get; private set; } = "";
}
