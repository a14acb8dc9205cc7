namespace Platform.AfterSales;

/// <summary>Asks everybody who may object to the end of a case.</summary>
internal sealed class CaseHindrances(IEnumerable<ICaseGuard> guards)
{
    /// <summary>Everything that stands in the way, by case.</summary>
    public async Task<ILookup<long, Reason>> Of(CaseEnd end, IReadOnlyCollection<long> caseIds, CancellationToken ct)
    {
        var found = new List<(long Case, Reason Reason)>();
        foreach (var guard in guards) found.AddRange((await guard.Hindering(end, caseIds, ct)).Select(h => (h.Key, h.Value)));
        return found.ToLookup(f => f.Case, f => f.Reason);
    }

    /// <summary>Refuses with everything that stands in the way.</summary>
    public async Task Require(CaseEnd end, long caseId, CancellationToken ct)
    {
        if ((await Of(end, [caseId], ct))[caseId].ToList() is { Count: > 0 } reasons) throw new Refused(reasons);
    }
}
