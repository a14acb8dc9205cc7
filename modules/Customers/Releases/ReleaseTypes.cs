namespace Platform.Customers.Releases;

/// <summary>What was planned, sent and read of a release.</summary>
/// <param name="Planned">Recipients.</param>
/// <param name="Sent">Of them, those to whom it was sent or handed over, the ones that have read it included.</param>
/// <param name="Read">Of them, those that have confirmed it or of whom there is proof.</param>
/// <param name="Late">Of the planned, those without a confirmation although it is due; 0 before.</param>
internal sealed record ReleaseCoverage(int Planned, int Sent, int Read, int Late);

internal sealed class ReleaseCoverageType : ObjectType<ReleaseCoverage>
{
    public ReleaseCoverageType() => ShowsAll();
}

/// <summary>A release as its recipient sees it.</summary>
/// <param name="ReleaseId">Global id of the release.</param>
/// <param name="Kind">What it tells.</param>
/// <param name="Title">One line.</param>
/// <param name="Body">Plain text.</param>
/// <param name="ReleasedAt">When it went out, UTC.</param>
/// <param name="ReadAt">When the viewer confirmed it, UTC; null before.</param>
/// <param name="Attachments">Files that came with it.</param>
internal sealed record OwnRelease(string ReleaseId, ReleaseKind Kind, string Title, string Body, DateTime ReleasedAt, DateTime? ReadAt, IReadOnlyList<ReleaseAttachment> Attachments);

internal sealed class OwnReleaseType : ObjectType<OwnRelease>
{
    public OwnReleaseType() => ShowsAll();
}

/// <summary>What GraphQL shows of a release.</summary>
internal sealed class InfoReleaseType : ObjectType<InfoRelease>
{
    public InfoReleaseType()
    {
        Shows(r => r.Id);
        Shows(r => r.Version);
        Shows(r => r.Kind);
        Shows(r => r.Title).NotSortable();
        Shows(r => r.Body).NotFilterable().NotSortable();
        Shows(r => r.SegmentId).AsId("Segment");
        Shows(r => r.Role);
        Shows(r => r.State);
        Shows(r => r.PlannedFor);
        Shows(r => r.ProofDueAt);
        Shows(r => r.ReleasedAt);
        Shows(r => r.Recipients);
        Shows(r => r.CancelReason).NotFilterable().NotSortable();
        Shows(r => r.OrgId).As("orgUnitId").AsId("OrgUnit").NotSortable();
        DefaultOrder(r => r.PlannedFor, descending: true);
    }
}

/// <summary>What GraphQL shows of a release with one recipient.</summary>
internal sealed class ReleaseDeliveryType : ObjectType<ReleaseDelivery>
{
    public ReleaseDeliveryType()
    {
        Shows(d => d.Id);
        Shows(d => d.Version);
        Shows(d => d.ReleaseId).AsId(nameof(InfoRelease));
        Shows(d => d.PartyId).AsId("Party");
        Shows(d => d.OwnerId).AsId("Account");
        Shows(d => d.State);
        Shows(d => d.SentAt);
        Shows(d => d.ReadAt);
        Shows(d => d.By).AsId("Account");
        Shows(d => d.Proof).NotFilterable().NotSortable();
    }
}
