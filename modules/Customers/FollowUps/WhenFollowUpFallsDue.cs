using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;

namespace Platform.Customers.FollowUps;

/// <summary>Makes a follow-up due when its time has come and it has not been moved or begun meanwhile.</summary>
internal sealed class WhenFollowUpFallsDue(CustomersDb db, Caller caller) : IReaction<FollowUpTimeCame>
{
    public async Task On(FollowUpTimeCame e, CancellationToken ct)
    {
        var followUp = await db.Set<FollowUp>().FirstOrDefaultAsync(f => f.Id == e.FollowUpId, ct);
        if (followUp is { State: FollowUpState.Planned or FollowUpState.NotReached } && followUp.DueAt == e.DueAt) followUp.FallsDue(caller);
    }
}
