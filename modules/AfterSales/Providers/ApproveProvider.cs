using Platform.AfterSales.Data;

namespace Platform.AfterSales;

/// <summary>Finds an applicant fit.</summary>
[Needs(ProviderFlow.Approve)]
internal sealed class ApproveProvider(AfterSalesDb db, Caller caller) : Mutation<ApproveProvider.ApproveProviderInput, ServiceProvider>
{
    /// <summary>Which provider.</summary>
    internal sealed record ApproveProviderInput : ChangeInput;

    public override Task<ServiceProvider> Run(ApproveProviderInput input, CancellationToken ct) => ProviderMove.MakeAsync(db, input, Scope, "approveProvider", null, false, caller, ct);
}
