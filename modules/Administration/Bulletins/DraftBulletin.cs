using Microsoft.EntityFrameworkCore;
using Platform.Administration.Accounts;
using Platform.Administration.Organisation;
using Platform.Contracts.Administration;
using Platform.Kernel.Files;

namespace Platform.Administration.Bulletins;

/// <summary>Writes a bulletin, or rewrites a draft. Its audience lies within what the author's permission reaches.</summary>
[Needs(BulletinFlow.Write)]
internal sealed class DraftBulletin(AdministrationDb db, IOrganisation organisation, IFileStore files, Caller caller) : Mutation<DraftBulletin.DraftBulletinInput, Bulletin>
{
    /// <summary>The announcement and whom it is for.</summary>
    public sealed record DraftBulletinInput : MutationInput
    {
        /// <summary>Global id of the draft to rewrite; null writes a new one.</summary>
        public string? Id { get; init; }

        /// <summary>The version of the draft that the client saw; needed with an id.</summary>
        public long? ExpectedVersion { get; init; }

        /// <summary>One line, at most 120 characters.</summary>
        public required string Title { get; init; }

        /// <summary>Plain text, at most 20,000 characters.</summary>
        public required string Body { get; init; }

        /// <summary>The unit in whose name it is; null is the author's own.</summary>
        public string? UnitId { get; init; }

        /// <summary>Only for people whose home unit has one of these tiers; empty is all.</summary>
        public IReadOnlyList<OrgTier> Tiers { get; init; } = [];

        /// <summary>Only for people of these units and below, at most 200; empty is everybody below the unit in whose name it is.</summary>
        public IReadOnlyList<string> Units { get; init; } = [];

        /// <summary>Only for people with one of these roles, at most 50; empty is all.</summary>
        public IReadOnlyList<string> Roles { get; init; } = [];

        /// <summary>When it is to be published, UTC; null as soon as somebody publishes it.</summary>
        public DateTime? PublishFrom { get; init; }

        /// <summary>When its time is over, UTC; null never.</summary>
        public DateTime? PublishTo { get; init; }

        /// <summary>True when everybody must confirm having read it.</summary>
        public bool MustRead { get; init; }

        /// <summary>Uploaded files to attach, at most 10.</summary>
        public IReadOnlyList<string> Attachments { get; init; } = [];
    }

    /// <inheritdoc />
    public override async Task<Bulletin> Run(DraftBulletinInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        Texts.Name(reasons, input.Title, "title", 120);
        _ = reasons.AddIf(string.IsNullOrWhiteSpace(input.Body), CommonErrors.Required, "body") || reasons.AddIf(input.Body.Length > 20_000, CommonErrors.TooLong, "body", ("max", 20_000));
        reasons.AddIf(input.Units.Count > 200, CommonErrors.TooMany, "units", ("max", 200));
        reasons.AddIf(input.Roles.Count > 50, CommonErrors.TooMany, "roles", ("max", 50));
        reasons.AddIf(input.Attachments.Count > 10, CommonErrors.TooMany, "attachments", ("max", 10));
        reasons.AddIf(input.PublishTo is { } end && end <= (input.PublishFrom ?? db.Now), BulletinErrors.TimeOver, "publishTo");
        reasons.AddIf(input.Id is not null && input.ExpectedVersion is null, CommonErrors.Required, "expectedVersion");
        reasons.ThrowIfAny();

        var units = await UnitsAsync(input, reasons, ct);
        var roles = input.Roles.Select(r => GlobalId.Row(nameof(Role), r)).ToList();
        var known = await db.Set<Role>().Where(r => roles.Contains(r.Id)).Select(r => r.Id).ToListAsync(ct);
        for (var i = 0; i < roles.Count; i++) reasons.AddIf(!known.Contains(roles[i]), CommonErrors.NotFound, $"roles.{i}", ("what", nameof(Role)));
        var attached = new List<long>();
        for (var i = 0; i < input.Attachments.Count; i++)
            if (await files.Find(input.Attachments[i], caller, ct) is { } file) attached.Add(file.Id);
            else reasons.AddIf(true, CommonErrors.NotFound, $"attachments.{i}", ("what", "StoredFile"));
        reasons.ThrowIfAny();

        var bulletin = await TakeAsync(input, ct);
        bulletin.Write(input.Title.Trim(), input.Body, input.Tiers, units, roles, attached, input.PublishFrom, input.PublishTo, input.MustRead);
        return bulletin;
    }

    async Task<Bulletin> TakeAsync(DraftBulletinInput input, CancellationToken ct)
    {
        if (input.Id is not null)
        {
            var draft = await db.Take<Bulletin>(input.Id, "id", Scope, null, ct);
            return draft.Version == input.ExpectedVersion ? draft
                : throw new Refused(CommonErrors.VersionConflict, "expectedVersion", ("current", draft.Version), ("expected", input.ExpectedVersion));
        }
        var org = input.UnitId is not null ? (await db.Take<OrgUnit>(input.UnitId, "unitId", Scope, null, ct)).Org : caller.Home ?? await organisation.HeadOffice(ct);
        if (!Scope.Reaches(org)) throw new Refused(CommonErrors.NotFound, "unitId", ("what", nameof(OrgUnit)));
        var bulletin = Bulletin.In(org);
        db.Add(bulletin);
        return bulletin;
    }

    async Task<IReadOnlyList<long>> UnitsAsync(DraftBulletinInput input, Reasons reasons, CancellationToken ct)
    {
        var ids = input.Units.Select(u => GlobalId.Row(nameof(OrgUnit), u)).ToList();
        var known = await db.Visible<OrgUnit>(Scope).Where(u => ids.Contains(u.Id)).Select(u => u.Id).ToListAsync(ct);
        for (var i = 0; i < ids.Count; i++) reasons.AddIf(!known.Contains(ids[i]), CommonErrors.NotFound, $"units.{i}", ("what", nameof(OrgUnit)));
        return ids;
    }
}
