namespace Platform.Analytics.Facts;

/// <summary>
/// What events tell of one document of another module, kept so that figures can be counted. Each event sets its own columns, and of two events of
/// one object the later one decides, so that the order of arrival does not matter and everything can be rebuilt from what is recorded.
/// </summary>
internal abstract class Fact : IPlaced
{
    public long OrgId { get; private set; }

    public long? RegionId { get; private set; }

    public long? BranchId { get; private set; }

    public long? SiteId { get; private set; }

    /// <summary>Version of the publishing object up to which its present values are known.</summary>
    public long Seen { get; private set; }

    /// <summary>True when the event tells something newer than what is known; then its present values count.</summary>
    public bool Newer(Delivery delivery)
    {
        if (delivery.Version < Seen) return false;
        Seen = delivery.Version;
        if (delivery.Org is { } org) (OrgId, RegionId, BranchId, SiteId) = (org.Unit, org.Region, org.Branch, org.Site);
        return true;
    }

    /// <summary>Seconds between two times; null while one is missing, zero when the second is earlier.</summary>
    protected static long? Seconds(DateTime? from, DateTime? to) => to is { } end && from is { } begin ? Math.Max(0, (long)(end - begin).TotalSeconds) : null;
}
