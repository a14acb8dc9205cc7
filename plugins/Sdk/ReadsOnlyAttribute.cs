namespace Platform.Sdk;

/// <summary>
/// The operation changes nothing at the partner: the host may repeat it, and a missed deadline is a transient failure.
/// Without this mark a missed deadline is <see cref="OutcomeUnknown{T}"/>, and the host asks before it tries again.
/// </summary>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class ReadsOnlyAttribute : Attribute;
