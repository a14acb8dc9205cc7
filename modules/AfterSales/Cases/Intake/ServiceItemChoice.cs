using Microsoft.EntityFrameworkCore;

namespace Platform.AfterSales;

/// <summary>Looks up the service item that somebody names.</summary>
internal sealed class ServiceItemChoice(AfterSalesDb db)
{
    /// <summary>An item that can be asked for; null when none is named.</summary>
    /// <param name="globalId">What was named.</param>
    /// <param name="staff">False for customers, who may ask for what is bookable online only.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Refused">There is none of this id, or not for this caller; the two are not told apart.</exception>
    public async Task<ServiceItem?> Of(string? globalId, bool staff, CancellationToken ct)
    {
        if (CaseChecks.RowOf(globalId, "ServiceItem") is not { } id) return null;
        return await db.Set<ServiceItem>().AsNoTracking().FirstOrDefaultAsync(s => s.Id == id && s.Active && (staff || s.OnlineBookable), ct)
            ?? throw new Refused(CommonErrors.NotFound, "serviceItemId", ("what", "ServiceItem"));
    }
}
