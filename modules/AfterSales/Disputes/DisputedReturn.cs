using Microsoft.EntityFrameworkCore;

namespace Platform.AfterSales;

/// <summary>A return whose inspection was disputed waits for its decision again once the dispute is over.</summary>
internal sealed class DisputedReturn(AfterSalesDb db)
{
    public async Task GoOnAsync(Dispute it, CancellationToken ct)
    {
        if (!it.IsOpen && it.ReturnId is { } id && await AfterSalesDb.Whole(db.Set<ReturnAuthorization>()).FindByAsync(r => r.Id == id, ct) is { } back) back.EndDispute();
    }
}
