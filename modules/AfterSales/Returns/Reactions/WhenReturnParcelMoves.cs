using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Logistics;

namespace Platform.AfterSales;

/// <summary>Follows the parcel that a customer sends back; the courier's first scan is what the fast lane pays on.</summary>
internal sealed class WhenReturnParcelMoves(AfterSalesDb db, PaidAhead ahead, Delivery delivery) : IReaction<ReturnParcelScanned>, IReaction<ReturnParcelArrived>
{
    public async Task On(ReturnParcelScanned e, CancellationToken ct)
    {
        if (await Find(e.ReturnId, ct) is { State: ReturnState.InTransit, ScannedAt: null } it) await ahead.PayAsync(it, delivery.OccurredAt, ct);
    }

    public async Task On(ReturnParcelArrived e, CancellationToken ct)
    {
        if (await Find(e.ReturnId, ct) is { IsOpen: true } it) it.Arrive(delivery.OccurredAt);
    }

    Task<ReturnAuthorization?> Find(long id, CancellationToken ct) => AfterSalesDb.Whole(db.Set<ReturnAuthorization>()).FindByAsync(r => r.Id == id, ct);
}
