using Microsoft.EntityFrameworkCore;
using Platform.Administration.Accounts;

namespace Platform.Administration.Organisation;

/// <summary>Replaces the members of a team. Team and people must be within the caller's reach.</summary>
[Needs("administration:team:write")]
internal sealed class SetTeamMembers(AdministrationDb db) : Mutation<SetTeamMembers.SetTeamMembersInput, Team>
{
    /// <summary>The team and everybody who shall belong to it.</summary>
    public sealed record SetTeamMembersInput : ChangeInput
    {
        /// <summary>Accounts, at most 500.</summary>
        public required IReadOnlyList<string> AccountIds { get; init; }
    }

    /// <inheritdoc />
    public override async Task<Team> Run(SetTeamMembersInput input, CancellationToken ct)
    {
        if (input.AccountIds.Count > 500) throw new Refused(CommonErrors.TooMany, "accountIds", ("max", 500));
        var team = await db.Take<Team>(input, Scope, q => q.Include(t => t.Members), ct);
        var ids = input.AccountIds.Select(g => GlobalId.TryDecode(g, nameof(Account), out var id) ? id : 0).ToList();
        var known = await db.Visible<Account>(Scope).Where(a => ids.Contains(a.Id)).Select(a => a.Id).ToListAsync(ct);
        var reasons = new Reasons();
        for (var i = 0; i < ids.Count; i++) reasons.AddIf(!known.Contains(ids[i]), CommonErrors.NotFound, $"accountIds.{i}", ("what", nameof(Account)));
        reasons.ThrowIfAny();
        team.SetMembers([.. known.Distinct()]);
        return team;
    }
}
