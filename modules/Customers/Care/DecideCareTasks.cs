using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Customers;
using Platform.Customers.Consents;
using Platform.Customers.Data;

namespace Platform.Customers.Care;

/// <summary>Which tasks of a list.</summary>
internal sealed record ApproveCareTasksInput : MutationInput
{
    /// <summary>Global id of the list.</summary>
    public required string ListId { get; init; }

    /// <summary>Global ids of its tasks, at most 500; null approves all that are proposed, at most 5,000 at a time.</summary>
    public IReadOnlyList<string>? TaskIds { get; init; }
}

/// <summary>Has tasks carried out on their days at nine in China; one whose day is past is carried out at once. Offers are reserved now, each for its recipient.</summary>
[Needs(CampaignPermissions.Approve)]
internal sealed class ApproveCareTasks(CustomersDb db, Caller caller) : Mutation<ApproveCareTasksInput, CareList>
{
    const int Most = 500, MostAtOnce = 5000;

    public override async Task<CareList> Run(ApproveCareTasksInput input, CancellationToken ct)
    {
        var list = await db.Take<CareList>(input.ListId, "listId", Scope, null, ct);
        var tasks = await CareTasks.OfAsync(db, list, input.TaskIds, Most, MostAtOnce, ct);
        var campaigns = await db.Set<CareCampaign>().AsNoTracking().Where(c => tasks.Select(t => t.CampaignId).Distinct().Contains(c.Id)).ToDictionaryAsync(c => c.Id, ct);
        foreach (var task in tasks)
        {
            var campaign = campaigns[task.CampaignId];
            task.Approve(task.Day.AddDays(-campaign.DaysBefore).AddHours(9), caller.UserId);
            if (campaign.OfferTitle is not null) db.Add(new CareOffer(task, campaign, RandomNumberGenerator.GetString("ABCDEFGHJKLMNPQRSTUVWXYZ23456789", 10)));
        }
        list.Noted();
        return list;
    }
}

/// <summary>Which tasks of a list, and why not.</summary>
internal sealed record SkipCareTasksInput : MutationInput
{
    /// <summary>Global id of the list.</summary>
    public required string ListId { get; init; }

    /// <summary>Global ids of its tasks, 1 to 500.</summary>
    public required IReadOnlyList<string> TaskIds { get; init; }

    /// <summary>Why, at most 200 characters and no personal data.</summary>
    public required string Reason { get; init; }
}

/// <summary>Takes proposed tasks off a list.</summary>
[Needs(CampaignPermissions.Approve)]
internal sealed class SkipCareTasks(CustomersDb db, Caller caller) : Mutation<SkipCareTasksInput, CareList>
{
    public override async Task<CareList> Run(SkipCareTasksInput input, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(input.Reason)) throw new Refused(CommonErrors.Required, "reason");
        if (input.Reason.Length > CareTask.LongestReason) throw new Refused(CommonErrors.TooLong, "reason", ("max", CareTask.LongestReason));
        var list = await db.Take<CareList>(input.ListId, "listId", Scope, null, ct);
        foreach (var task in await CareTasks.OfAsync(db, list, input.TaskIds, 500, 500, ct)) task.Skip(input.Reason.Trim(), caller.UserId);
        list.Noted();
        return list;
    }
}

/// <summary>Tasks that are to be decided.</summary>
internal static class CareTasks
{
    public static async Task<IReadOnlyList<CareTask>> OfAsync(CustomersDb db, CareList list, IReadOnlyList<string>? ids, int most, int mostAtOnce, CancellationToken ct)
    {
        if (ids?.Count > most) throw new Refused(CommonErrors.TooMany, "taskIds", ("max", most));
        var rows = CareListMaker.Under(db.Set<CareTask>().AsTracking().Where(t => t.Month == list.Month), list);
        if (ids is null) return await rows.Where(t => t.State == CareTaskState.Proposed).OrderBy(t => t.Id).Take(mostAtOnce).ToListAsync(ct);
        var wanted = new List<long>();
        for (var i = 0; i < ids.Count; i++) wanted.Add(GlobalId.TryDecode(ids[i], nameof(CareTask), out var id) ? id : throw new Refused(CommonErrors.NotFound, $"taskIds.{i}", ("what", nameof(CareTask))));
        var found = await rows.Where(t => wanted.Contains(t.Id)).ToListAsync(ct);
        if (wanted.FindIndex(w => found.TrueForAll(f => f.Id != w)) is >= 0 and var missing) throw new Refused(CommonErrors.NotFound, $"taskIds.{missing}", ("what", nameof(CareTask)));
        return found.Count(t => t.State != CareTaskState.Proposed) is > 0 and var decided ? throw new Refused(CampaignErrors.NotProposed, "taskIds", ("count", decided)) : found;
    }
}

/// <summary>Carries an approved task out on its day. Whoever refused care meanwhile gets nothing: no message, no gift, no offer.</summary>
internal sealed class WhenCareTaskDue(CustomersDb db, ContactConsents consents) : IReaction<CareTaskDue>
{
    public async Task On(CareTaskDue e, CancellationToken ct)
    {
        var task = await db.Set<CareTask>().AsTracking().FirstOrDefaultAsync(t => t.Id == e.CareTaskId, ct);
        if (task is not { State: CareTaskState.Approved }) return;
        var offer = await db.Set<CareOffer>().AsTracking().FirstOrDefaultAsync(o => o.CareTaskId == task.Id, ct);
        var usable = await db.Set<Party>().AnyAsync(p => p.Id == task.PartyId && p.Status == PartyStatus.Active, ct);
        var refuses = CareListMaker.RefusesAll((await consents.Of([task.PartyId], ContactTopic.Care, ct)).GetValueOrDefault(task.PartyId));
        if (usable && !refuses)
        {
            task.CarryOut(await db.Set<CareCampaign>().AsNoTracking().FirstAsync(c => c.Id == task.CampaignId, ct), offer, db.Now);
            return;
        }
        task.Skip(usable ? CareTask.RefusedReason : CareTask.GoneReason, null);
        if (offer is not null) db.Remove(offer);
    }
}
