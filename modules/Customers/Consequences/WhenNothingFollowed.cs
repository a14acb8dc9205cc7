using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;

namespace Platform.Customers.Consequences;

/// <summary>Reminds, again and again, of a dissatisfied answer from which nothing has followed.</summary>
internal sealed class WhenNothingFollowed(CustomersDb db) : IReaction<ConsequenceTimeCame>
{
    public async Task On(ConsequenceTimeCame e, CancellationToken ct)
    {
        var open = await db.Set<Consequence>().FirstOrDefaultAsync(c => c.Id == e.ConsequenceId && c.State == ConsequenceState.Open, ct);
        if (open is not null && open.DueAt == e.DueAt) open.Remind(db.Now);
    }
}
