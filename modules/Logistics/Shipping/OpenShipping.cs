using Microsoft.EntityFrameworkCore;

namespace Platform.Logistics;

/// <summary>Parcels and notes that are not at their end; shown before the module is switched off.</summary>
internal sealed class OpenShipping(IDbContextFactory<LogisticsDb> contexts) : IOpenDocuments
{
    /// <inheritdoc />
    public string Module => "Logistics";

    /// <inheritdoc />
    public async Task<long> Count(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Shipments.LongCountAsync(s => s.State != ShipmentState.Delivered && s.State != ShipmentState.ReturnedToSender && s.State != ShipmentState.Lost && s.State != ShipmentState.Cancelled, ct)
            + await db.Reservations.LongCountAsync(r => r.State == ReservationState.Short, ct);
    }
}
