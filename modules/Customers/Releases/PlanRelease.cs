using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Administration;
using Platform.Customers.Data;
using Platform.Customers.Segments;

namespace Platform.Customers.Releases;

/// <summary>What is told, to whom and when.</summary>
internal sealed record PlanReleaseInput : MutationInput
{
    /// <summary>Global id of a planned release that is written anew; null for a new one.</summary>
    public string? Id { get; init; }

    /// <summary>The version the client saw; null for a new one.</summary>
    public long? ExpectedVersion { get; init; }

    /// <summary>What it tells.</summary>
    public required ReleaseKind Kind { get; init; }

    /// <summary>One line, at most 120 characters.</summary>
    public required string Title { get; init; }

    /// <summary>Plain text, at most 20,000 characters.</summary>
    public required string Body { get; init; }

    /// <summary>Global ids of uploaded files that go out with it, at most 9; written anew, these and no others.</summary>
    public IReadOnlyList<string>? FileIds { get; init; }

    /// <summary>Only parties with this role; null for all.</summary>
    public PartyRole? Role { get; init; } = PartyRole.Dealer;

    /// <summary>Global id of a segment; null for all.</summary>
    public string? SegmentId { get; init; }

    /// <summary>Unit whose parties, and those of units below it, get it; null is the caller's own.</summary>
    [Id("OrgUnit")]
    public long? OrgUnitId { get; init; }

    /// <summary>When it goes out, UTC, within a year; a time that is over lets it go out at once.</summary>
    public required DateTime PlannedFor { get; init; }

    /// <summary>By when every recipient shall have confirmed it, UTC; after it went out, within 90 days.</summary>
    public required DateTime ProofDueAt { get; init; }
}

/// <summary>Plans a release, or writes a planned one anew. Recipients are found when it goes out.</summary>
[Needs(ReleaseRights.Write)]
internal sealed class PlanRelease(CustomersDb db, IOrganisation organisation, ReleaseFiles files, Caller caller) : Mutation<PlanReleaseInput, InfoRelease>
{
    public override async Task<InfoRelease> Run(PlanReleaseInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        foreach (var (text, field, longest) in new[] { (input.Title, "title", InfoRelease.LongestTitle), (input.Body, "body", InfoRelease.LongestBody) })
            if (!reasons.AddIf(string.IsNullOrWhiteSpace(text), CommonErrors.Required, field)) reasons.AddIf(text.Trim().Length > longest, CommonErrors.TooLong, field, ("max", longest));
        reasons.AddIf(input.PlannedFor > db.Now.AddDays(366), ReleaseErrors.Times, "plannedFor");
        var goesOut = input.PlannedFor > db.Now ? input.PlannedFor : db.Now;
        reasons.AddIf(input.ProofDueAt <= goesOut || input.ProofDueAt > goesOut.AddDays(90), ReleaseErrors.Times, "proofDueAt");
        long? segment = null;
        if (input.SegmentId is not null && !reasons.AddIf(!GlobalId.TryDecode(input.SegmentId, nameof(Segment), out var given) || !await db.Visible<Segment>(Scope).AnyAsync(s => s.Id == given, ct), CommonErrors.NotFound, "segmentId", ("what", nameof(Segment)))) segment = given;
        var attached = await files.CheckAsync(input.FileIds, reasons, ct);
        reasons.ThrowIfAny();
        InfoRelease release;
        if (input.Id is { } id)
        {
            release = await db.Take<InfoRelease>(id, "id", Scope, null, ct);
            await db.RequireVersion(release, input.ExpectedVersion ?? 0, ct);
        }
        else db.Add(release = new InfoRelease(await organisation.Place(input.OrgUnitId, caller, Scope, ct)));
        release.Write(input.Kind, input.Title.Trim(), input.Body.Trim(), segment, input.Role, input.PlannedFor, input.ProofDueAt);
        var before = await db.Set<ReleaseFile>().Where(f => f.ReleaseId == release.Id).ToListAsync(ct);
        db.RemoveRange(before.Where(f => !attached.Contains(f.FileId)));
        db.AddRange(attached.Except(before.Select(f => f.FileId)).Select(f => new ReleaseFile { ReleaseId = release.Id, FileId = f }));
        return release;
    }
}

/// <summary>Which release, and why.</summary>
internal sealed record CancelReleaseInput : ChangeInput
{
    /// <summary>Why, at most 200 characters.</summary>
    public required string Reason { get; init; }
}

/// <summary>Calls a release off before it went out.</summary>
[Needs(ReleaseRights.Write)]
internal sealed class CancelRelease(CustomersDb db) : Mutation<CancelReleaseInput, InfoRelease>
{
    public override async Task<InfoRelease> Run(CancelReleaseInput input, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(input.Reason)) throw new Refused(CommonErrors.Required, "reason");
        if (input.Reason.Length > InfoRelease.LongestReason) throw new Refused(CommonErrors.TooLong, "reason", ("max", InfoRelease.LongestReason));
        var release = await db.Take<InfoRelease>(input, Scope, null, ct);
        release.Cancel(input.Reason.Trim());
        return release;
    }
}
