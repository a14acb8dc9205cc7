using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Administration;

namespace Platform.AfterSales;

/// <summary>Makes a queue or changes it. A team has one queue at most; the default queue cannot be switched off.</summary>
[Needs(QueuePermissions.Write)]
internal sealed class UpsertQueue(AfterSalesDb db, Caller caller, IOrganisation organisation, Standings standings) : Mutation<UpsertQueue.UpsertQueueInput, WorkQueue>
{
    /// <summary>The queue as it shall be.</summary>
    internal sealed record UpsertQueueInput : MutationInput
    {
        /// <summary>Code, at most 60 printable ASCII characters; an unknown one makes a new queue.</summary>
        public required string Code { get; init; }

        /// <summary>The version the client saw; null for a new queue.</summary>
        public long? ExpectedVersion { get; init; }

        /// <summary>Name, 1 to 100 characters.</summary>
        public required string Name { get; init; }

        /// <summary>Global id of the team that works it; null when several watch it.</summary>
        public string? TeamId { get; init; }

        /// <summary>Global id of the unit; null: that of the team, else the caller's own.</summary>
        public string? OrgUnitId { get; init; }

        /// <summary>Whether new cases may be routed into it; true when not given.</summary>
        public bool IsActive { get; init; } = true;
    }

    public override async Task<WorkQueue> Run(UpsertQueueInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        reasons.Code(input.Code, "code", 60, required: true);
        reasons.Text(input.Name, "name", 100, required: true);
        reasons.AddIf(input is { Code: WorkQueue.Default, IsActive: false }, CaseErrors.DefaultQueue, "isActive");
        reasons.ThrowIfAny();
        var queue = await db.Set<WorkQueue>().Within(Scope).FirstOrDefaultAsync(q => q.Code == input.Code, ct);
        if (queue is null && await db.Set<WorkQueue>().AnyAsync(q => q.Code == input.Code, ct)) throw new Refused(CommonErrors.AlreadyExists, "code", ("what", "WorkQueue"), ("value", input.Code));
        await db.RequireVersion(queue, input.ExpectedVersion ?? 0, ct);
        var team = input.TeamId is null ? null : await standings.Team(input.TeamId, "teamId", ct);
        if (team is not null && await db.Set<WorkQueue>().AnyAsync(q => q.TeamId == team.TeamId && q.Code != input.Code, ct))
            throw new Refused(CommonErrors.AlreadyExists, "teamId", ("what", "WorkQueue"), ("value", team.Code));
        var org = input.OrgUnitId is null && team is not null && (Scope.Reaches(team.Org) || team.Org == caller.Home) ? team.Org : await Units.Named(input.OrgUnitId, organisation, caller, Scope, ct);
        if (queue is null) db.Add(queue = WorkQueue.Of(input.Code, input.Name.Trim(), team?.TeamId, org));
        queue.Set(input.Name.Trim(), team?.TeamId, org, input.IsActive);
        return queue;
    }
}
