namespace Platform.AfterSales;

/// <summary>The two ends that something may stand in the way of.</summary>
internal enum CaseEnd
{
    Resolve = 0,
    Close = 1,
}

/// <summary>Something that belongs to cases and may keep them from ending: answers, steps, work, calls back. Registered scoped; asked by the use cases and by <c>availableTransitions</c> alike.</summary>
internal interface ICaseGuard
{
    /// <summary>What stands in the way of this end, by case; a case without a hindrance may be absent.</summary>
    Task<IReadOnlyDictionary<long, Reason>> Hindering(CaseEnd end, IReadOnlyCollection<long> caseIds, CancellationToken ct);
}
