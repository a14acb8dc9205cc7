using Platform.AfterSales.Data;

namespace Platform.AfterSales;

/// <summary>One step of a provider's life, for the use cases that each make one.</summary>
internal static class ProviderMove
{
    public static async Task<ServiceProvider> MakeAsync(AfterSalesDb db, ChangeInput input, RowScope scope, string step, string? reason, bool reasonNeeded, Caller caller, CancellationToken ct)
    {
        var reasons = new Reasons();
        reasons.Limit(reason, "reason", 200, reasonNeeded);
        reasons.ThrowIfAny();
        var provider = await db.Take<ServiceProvider>(input, scope, AfterSalesDb.Whole, ct);
        provider.Move(step, reason, caller);
        return provider;
    }
}
