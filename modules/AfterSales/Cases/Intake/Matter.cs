namespace Platform.AfterSales;

/// <summary>What somebody came with, as far as it tells one matter from another.</summary>
internal sealed record Matter(CaseKind Kind, long? ServiceItemId, long? LocationId, long? OrderId)
{
    /// <summary>
    /// Whether a case is the same matter: service item, place or order is the same, none of the three is another, and the kinds agree. Words are not
    /// compared, and what names neither item nor place nor order is never joined: losing a second matter is worse than two cases.
    /// </summary>
    public bool Is(Case it)
    {
        (long? Mine, long? Its)[] marks = [(ServiceItemId, it.ServiceItemId), (LocationId, it.LocationId), (OrderId, it.OrderId)];
        if (marks.Any(m => m.Mine is not null && m.Its is not null && m.Mine != m.Its)) return false;
        return marks.Any(m => m.Mine is not null && m.Mine == m.Its) && Agree(Kind, it.Kind);
    }

    // A caller's repair is the desk's service request; whoever complains has another concern than whoever asks for work.
    static bool Agree(CaseKind one, CaseKind other) => one == other || (IsWork(one) && IsWork(other));

    static bool IsWork(CaseKind kind) => kind is CaseKind.ServiceRequest or CaseKind.Repair or CaseKind.TechSupport;
}
