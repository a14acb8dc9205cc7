namespace Platform.Customers.Care;

/// <summary>The list of a month: whom to think of. Made from the campaigns; made again it only adds what is missing.</summary>
internal sealed class CareList : ScopedAggregate
{
    CareList() { }

    public CareList(string month, OrgPath org) => (Month, Org) = (month, org);

    /// <summary>The month in China, yyyy-MM; unique with the unit.</summary>
    public string Month { get; private set; } = "";

    /// <summary>When it was last complete, UTC; null while it is being made.</summary>
    public DateTime? CompleteAt { get; private set; }

    /// <summary>How many tasks the last making added.</summary>
    public int Added { get; private set; }

    public void Ask()
    {
        CompleteAt = null;
        Touch();
        Record(() => new CareListAsked(Id));
    }

    /// <summary>Something was decided on it.</summary>
    public void Noted() => Touch();

    public void Complete(int added, DateTime now) => (Added, CompleteAt) = (added, now);
}

/// <summary>A month's list is wanted.</summary>
internal sealed record CareListAsked(long CareListId) : IEvent;
