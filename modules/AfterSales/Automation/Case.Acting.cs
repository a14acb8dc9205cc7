using Platform.Contracts.Administration;

namespace Platform.AfterSales;

internal sealed partial class Case
{
    readonly List<CaseTag> _tagRows = [];

    /// <summary>The words on it; loaded where they are asked for.</summary>
    public IReadOnlyList<CaseTag> TagRows => _tagRows;

    /// <summary>Somebody is to look at it because of a rule or macro.</summary>
    public void Tell(IReadOnlyList<Recipient> to, string rule)
    {
        if (to.Count > 0) Record(() => AutomationNotices.Told.To(Subject, to, Priority == CasePriority.Urgent, ("number", Number), ("rule", rule)));
        Touch();
    }
}
