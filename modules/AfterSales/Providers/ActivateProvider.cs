using Platform.AfterSales.Data;

namespace Platform.AfterSales;

/// <summary>Lets an approved provider get work.</summary>
[Needs(ProviderFlow.Approve)]
internal sealed class ActivateProvider(AfterSalesDb db, Caller caller) : Mutation<ActivateProvider.ActivateProviderInput, ServiceProvider>
{
    /// <summary>Which provider.</summary>
    internal sealed record ActivateProviderInput : ChangeInput;

    public override Task<ServiceProvider> Run(ActivateProviderInput input, CancellationToken ct) => ProviderMove.MakeAsync(db, input, Scope, "activateProvider", null, false, caller, ct);
}
