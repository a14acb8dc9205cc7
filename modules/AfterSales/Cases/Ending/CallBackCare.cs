using Platform.Contracts.Customers;

namespace Platform.AfterSales;

/// <summary>A case does not end before its call back is planned, made or waived. Customers plans it a moment after the case was accepted.</summary>
internal sealed class CallBackCare(IFollowUps followUps) : ICaseGuard
{
    public async Task<IReadOnlyDictionary<long, Reason>> Hindering(CaseEnd end, IReadOnlyCollection<long> caseIds, CancellationToken ct)
    {
        if (end != CaseEnd.Close) return new Dictionary<long, Reason>();
        var cared = await followUps.CaredFor([.. caseIds.Select(id => new SubjectRef("Case", id))], ct);
        return caseIds.Where(id => !cared.Contains(new SubjectRef("Case", id))).ToDictionary(id => id, _ => new Reason(CaseErrors.FollowUpNotPlanned));
    }
}
