namespace Platform.Orders;

/// <summary>What one audit rule found.</summary>
/// <param name="RuleId">The rule, upper snake case; it never changes its meaning.</param>
/// <param name="Type">The exception it opens.</param>
/// <param name="Verdict">Hold or reject.</param>
/// <param name="Evidence">What was seen, without personal data.</param>
internal sealed record Finding(string RuleId, OrderExceptionType Type, AuditVerdict Verdict, string Evidence);
