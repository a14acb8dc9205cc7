using Microsoft.EntityFrameworkCore;
using Platform.AfterSales.Data;

namespace Platform.AfterSales;

/// <summary>Warns, notes that a clock ran out, and goes up the ladder. Does nothing when the clocks were set anew meanwhile.</summary>
internal sealed class WhenSlaTimerDue(AfterSalesDb db, SlaBook book) : IReaction<SlaTimerDue>
{
    public async Task On(SlaTimerDue e, CancellationToken ct)
    {
        if (await db.Set<ServiceLevel>().Include(l => l.Clocks).FindByAsync(l => l.Id == e.ServiceLevelId, ct) is not { } level || level.TimerAt != e.At) return;
        level.Tell(e.At, db.Now, await book.GroundAsync(db, level, ct));
        db.AddRange(level.TakeRaised());
    }
}
