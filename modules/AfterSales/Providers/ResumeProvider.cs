using Platform.AfterSales.Data;

namespace Platform.AfterSales;

/// <summary>Lets a suspended provider get work again.</summary>
[Needs(ProviderFlow.Approve)]
internal sealed class ResumeProvider(AfterSalesDb db, Caller caller) : Mutation<ResumeProvider.ResumeProviderInput, ServiceProvider>
{
    /// <summary>Which provider.</summary>
    internal sealed record ResumeProviderInput : ChangeInput;

    public override Task<ServiceProvider> Run(ResumeProviderInput input, CancellationToken ct) => ProviderMove.MakeAsync(db, input, Scope, "resumeProvider", null, false, caller, ct);
}
