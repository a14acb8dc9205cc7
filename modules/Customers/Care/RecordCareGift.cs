using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;

namespace Platform.Customers.Care;

/// <summary>Which task, and how the gift was handed over.</summary>
internal sealed record RecordCareGiftInput : ChangeInput
{
    /// <summary>How it was handed over, at most 200 characters and no personal data; null when there is nothing to say.</summary>
    public string? Note { get; init; }
}

/// <summary>Writes down that the gift of a task that was carried out has been handed over.</summary>
[Needs(CampaignPermissions.Carry)]
internal sealed class RecordCareGift(CustomersDb db) : Mutation<RecordCareGiftInput, CareTask>
{
    public override async Task<CareTask> Run(RecordCareGiftInput input, CancellationToken ct)
    {
        if (input.Note?.Length > CareTask.LongestReason) throw new Refused(CommonErrors.TooLong, "note", ("max", CareTask.LongestReason));
        var task = await db.Take<CareTask>(input, Scope, null, ct);
        var gives = await db.Set<CareCampaign>().AnyAsync(c => c.Id == task.CampaignId && c.Gift != null, ct);
        if (!gives || task.State != CareTaskState.Sent) throw new Refused(CampaignErrors.NoGift, "id");
        task.HandOver(string.IsNullOrWhiteSpace(input.Note) ? null : input.Note.Trim(), db.Now);
        return task;
    }
}
